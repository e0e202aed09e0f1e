/**
 * One line of an iCalendar file (RFC 5545, 3.1), folded: at most 75 octets, and what goes on begins with a space.
 *
 * Written here because the library at hand (`ics`) folds at 75 characters: in Vietnamese those are up to 200 octets, which
 * stricter readers refuse.
 */
export const contentLine = (name: string, value: string): string => {
  const lines: string[] = [];
  let line = '';
  let octets = 0;
  for (const character of `${name}:${value}`) {
    const size = Buffer.byteLength(character);
    if (octets + size > OCTETS) {
      lines.push(line);
      line = ' ';
      octets = 1;
    }
    line += character;
    octets += size;
  }
  return `${[...lines, line].join('\r\n')}\r\n`;
};

const OCTETS = 75;

/** Text as a value (3.3.11): line breaks and what would end it are escaped, control characters left out. */
export const textValue = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replace(/\n/g, '\\n');
