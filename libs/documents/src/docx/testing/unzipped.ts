import { inflateRawSync } from 'node:zlib';

/** The files within a .docx or .xlsx by their names, as texts: both are zipped XML (ECMA-376). */
export const unzipped = (bytes: Uint8Array): ReadonlyMap<string, string> => {
  const zip = Buffer.from(bytes);
  const end = zip.lastIndexOf(END_OF_DIRECTORY);
  let at = zip.readUInt32LE(end + 16);
  return new Map(
    Array.from({ length: zip.readUInt16LE(end + 10) }, () => {
      const [packed, name, extra, comment] = [
        zip.readUInt32LE(at + 20),
        zip.readUInt16LE(at + 28),
        zip.readUInt16LE(at + 30),
        zip.readUInt16LE(at + 32),
      ];
      const entry = [zip.toString('utf8', at + 46, at + 46 + name), contentAt(zip, zip.readUInt32LE(at + 42), packed)] as const;
      at += 46 + name + extra + comment;
      return entry;
    }),
  );
};

const contentAt = (zip: Buffer, at: number, packed: number): string => {
  const begin = at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28);
  const content = zip.subarray(begin, begin + packed);
  return (zip.readUInt16LE(at + 8) === DEFLATED ? inflateRawSync(content) : content).toString('utf8');
};

const END_OF_DIRECTORY = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const DEFLATED = 8;

/** What a reader sees of a document's XML: one line for each paragraph. */
export const linesIn = (xml: string): readonly string[] =>
  [...xml.matchAll(/<w:p[ >].*?<\/w:p>|<w:p\/>/gs)].map(([paragraph]) => wordsIn(paragraph));

export const wordsIn = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>(.*?)<\/w:t>/gs)]
    .map(([, words]) => words!)
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

/** Every value of an attribute of an element: `valuesOf(xml, 'w:pgMar', 'w:left')`. */
export const valuesOf = (xml: string, element: string, attribute: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<${element}[ />][^>]*`, 'g'))].map(([tag]) => new RegExp(`${attribute}="([^"]*)"`).exec(tag)?.[1] ?? '');
