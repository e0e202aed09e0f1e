import type { Sentence, Setting } from './setting.js';
import * as settings from './settings.js';

/** docs/SETTINGS.md, made of the table of settings, so that it cannot say anything else than what is read. */
export const settingsPage = (): string => `${HEAD}\n${list()}\n`;

const HEAD = `# Settings

Every variable of the environment that Đúng Hạn reads. Each process reads its own once, when it starts, and says all faults at once, a
sentence each. \`npm start\` needs none of them; \`npm run serve\` needs those marked **serve**. This page is generated from
\`libs/config/src/settings.ts\`: change it there, then \`npm run build && node docs/publish-settings.mjs\`.

Mọi biến môi trường mà Đúng Hạn đọc. \`npm start\` không cần biến nào; \`npm run serve\` cần các biến có dấu **serve**.
`;

const NEEDED_TO_SERVE: ReadonlySet<string> = new Set(
  [settings.DATABASE_URL, settings.DUNGHAN_PUBLIC_URL, settings.DUNGHAN_TOKEN_KEY, settings.SMTP_URL, settings.MAIL_FROM].map(
    ({ name }) => name,
  ),
);

const list = (): string => Object.values<Setting<unknown>>(settings).map(entry).join('\n');

const entry = (setting: Setting<unknown>): string => {
  const { name, means, must, example, demonstration, secret } = setting;
  const marks = [NEEDED_TO_SERVE.has(name) && '**serve**', secret && 'secret', demonstration && 'demonstration only'].filter(Boolean);
  const without = withoutIt(setting);
  return [
    `- **\`${name}\`**${marks.length > 0 ? ` (${marks.join(', ')})` : ''} – ${means.vi}; ${must.vi}.`,
    `  ${without.vi}\n`,
    `  In English: ${means.en}; ${must.en}. ${without.en} Example: \`${example}\``,
  ].join('\n');
};

const withoutIt = ({ usual, usually }: Setting<unknown>): Sentence => {
  const said = usual === undefined ? usually : { vi: `\`${usual}\``, en: `\`${usual}\`` };
  return said === undefined
    ? { vi: 'Có thể bỏ trống.', en: 'May be left out.' }
    : { vi: `Không đặt thì: ${said.vi}.`, en: `Without it: ${said.en}.` };
};
