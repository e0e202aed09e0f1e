import type { Bilingual } from '#domain';

/** A piece of a page that needs no more escaping. */
export class Html {
  constructor(readonly text: string) {}
}

type Part = Html | string | number | undefined | false | readonly Part[];

/** Writes a piece of a page. Whatever is put in is escaped, unless it is such a piece already. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  new Html(strings.map((text, index) => text + (index < parts.length ? write(parts[index]) : '')).join(''));

/** A text in both languages; the style shows the one that the page speaks. */
export const say = ({ vi, en }: Bilingual): Html =>
  vi === en ? html`${vi}` : html`<span lang="vi">${vi}</span><span lang="en">${en}</span>`;

/** The same inside the text of a drawing, which knows no span. */
export const sayDrawn = ({ vi, en }: Bilingual): Html =>
  vi === en ? html`${vi}` : html`<tspan lang="vi">${vi}</tspan><tspan lang="en">${en}</tspan>`;

/** A text that is heard but not seen: the word behind a sign. */
export const sayUnseen = (text: Bilingual): Html => html`<span class="unseen">${say(text)}</span>`;

const write = (part: Part): string => {
  if (part === undefined || part === false) return '';
  if (part instanceof Html) return part.text;
  return typeof part === 'object' ? part.map(write).join('') : escape(String(part));
};

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPES[character]!);
