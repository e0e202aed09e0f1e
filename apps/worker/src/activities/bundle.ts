import { fileURLToPath } from 'node:url';

/** The prebuilt workflows: made by the build, beside what is compiled. */
export const BUNDLE = fileURLToPath(new URL('../../../../workflows/bundle.js', import.meta.url));
