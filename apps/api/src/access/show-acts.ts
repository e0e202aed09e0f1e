import type { ActView } from '#contracts';
import { type Act, ACT_NAMES } from '#domain';

/** Acts for programs and in words. */
export const showActs = (acts: readonly Act[]): ActView[] => acts.map((act) => ({ act, name: ACT_NAMES[act] }));
