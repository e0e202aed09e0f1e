/** A piece of the report's text, whatever it is drawn in. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'item'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string };

/** One of the report's nine parts. */
export interface Part {
  readonly title: string;
  readonly blocks: readonly Block[];
}

export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const item = (text: string): Block => ({ kind: 'item', text });
export const heading = (text: string): Block => ({ kind: 'heading', text });

/** Items, or the sentence for where there is none. */
export const itemsOr = (texts: readonly string[], otherwise: string): readonly Block[] =>
  texts.length === 0 ? [paragraph(otherwise)] : texts.map(item);

/** A text of several lines as a person wrote it, each line a paragraph. */
export const linesOf = (text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
