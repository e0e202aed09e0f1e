import { fileRefusals } from './refusals.js';

/** What a file is by its bytes; text has no sign of its own, and the last five are taken from nobody. */
export type SeenContent =
  | Exclude<FileKind, 'csv' | 'txt'>
  | 'text'
  /** A document that carries programs. */
  | 'macros'
  /** What a browser would run: HTML, SVG and other markup. */
  | 'page'
  | 'program'
  /** Word and Excel before 2007, which may carry programs that cannot be seen. */
  | 'old_office'
  | 'other';

export type FileKind = keyof typeof FILE_KINDS;

/** What may be attached, and how it is called on its way out. */
export const FILE_KINDS = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  png: 'image/png',
  jpg: 'image/jpeg',
  csv: 'text/csv; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
} as const;

/**
 * What somebody wants to attach, by its name and its bytes, which have to agree. Refuses with `FILE_KIND`, `FILE_HAS_MACROS` and
 * `FILE_IS_ANOTHER`.
 */
export const demandKind = (name: string, seen: SeenContent): FileKind => {
  const ending = endingOf(name);
  if (seen === 'macros') throw fileRefusals.hasMacros();
  if (seen === 'old_office') throw fileRefusals.oldOffice();
  if (ending === undefined || seen === 'page' || seen === 'program') throw fileRefusals.kindNotTaken(Object.keys(FILE_KINDS));
  if (seen !== (ending === 'csv' || ending === 'txt' ? 'text' : ending)) throw fileRefusals.isAnother(ending);
  return ending;
};

const endingOf = (name: string): FileKind | undefined => {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  if (ending === 'jpeg') return 'jpg';
  return name.includes('.') && Object.hasOwn(FILE_KINDS, ending) ? (ending as FileKind) : undefined;
};
