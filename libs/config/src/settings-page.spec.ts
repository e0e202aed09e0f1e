import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { format } from 'prettier';
import * as settings from './settings.js';
import { settingsPage } from './settings-page.js';

it('docs/SETTINGS.md says what is read, and no more', async () => {
  expect(readFileSync('docs/SETTINGS.md', 'utf8')).toBe(await format(settingsPage(), { parser: 'markdown', printWidth: 140 }));
});

it('names each variable by its own name and shows an example that is read, unless it is a file or a secret', () => {
  for (const [name, setting] of Object.entries(settings)) {
    expect(setting.name).toBe(name);
    if (!('secret' in setting) && name !== 'DUNGHAN_TOKEN_KEY_FILE')
      expect([name, setting.read(setting.example.replaceAll('"', ''), '/office') !== undefined]).toEqual([name, true]);
    if ('usual' in setting) expect([name, setting.read(setting.usual, '/office') !== undefined]).toEqual([name, true]);
  }
});
