// Writes docs/SETTINGS.md from the table of settings: npm run build && node docs/publish-settings.mjs
import { writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { settingsPage } from '#config';

const text = await format(settingsPage(), { parser: 'markdown', printWidth: 140 });
writeFileSync(new URL('SETTINGS.md', import.meta.url), text);
