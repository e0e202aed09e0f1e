import type { NoticeLetter, LetterItem } from '#domain';

/** The letter as HTML: plain, readable aloud, and without anything that would be loaded from elsewhere. */
export const letterHtml = ({ language, subject, banner, greeting, items, footer }: NoticeLetter): string =>
  [
    `<!doctype html>`,
    `<html lang="${language}">`,
    `<head><meta charset="utf-8"><title>${escaped(subject)}</title></head>`,
    `<body style="font-family: sans-serif; line-height: 1.5; max-width: 45em">`,
    ...(banner === undefined ? [] : [`<p><strong>${escaped(banner)}</strong></p>`]),
    `<p>${escaped(greeting)}</p>`,
    `<ol>`,
    ...items.map(item),
    `</ol>`,
    `<hr>`,
    ...footer.map((sentence) => `<p><small>${escaped(sentence)}</small></p>`),
    `</body>`,
    `</html>`,
    ``,
  ].join('\n');

const item = ({ line, why, link }: LetterItem): string =>
  `<li><p>${[`<strong>${escaped(line)}</strong>`, ...(why === undefined ? [] : [escaped(why)]), ...(link === undefined ? [] : [anchor(link)])].join('<br>')}</p></li>`;

const anchor = (link: string): string => `<a href="${escaped(link)}">${escaped(link)}</a>`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
