import type { XmlToken } from './xml-tokens.js';

/** The texts that cells refer to by number. Runs of different fonts are one text; how a word is pronounced is none of it. */
export const sharedTexts = (tokens: Iterable<XmlToken>): readonly string[] => {
  const texts: string[] = [];
  let [inText, inSound] = [false, false];
  for (const token of tokens) {
    if (token.kind === 'text') {
      if (inText && !inSound && texts.length > 0) texts[texts.length - 1] += token.text;
      continue;
    }
    if (token.kind === 'open' && token.name === 'si') texts.push('');
    if (token.name === 't') inText = token.kind === 'open';
    if (token.name === 'rPh') inSound = token.kind === 'open';
  }
  return texts;
};
