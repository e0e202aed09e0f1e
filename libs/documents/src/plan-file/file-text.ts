import type { Bilingual } from '#domain';

/** Larger than any plan; whatever is larger is another file. */
export const LARGEST_FILE_BYTES = 2 * 1024 * 1024;

export type FileText =
  | { readonly status: 'text'; readonly text: string }
  | { readonly status: 'refused'; readonly code: 'too_large' | 'not_text'; readonly sentence: Bilingual };

/** The text of a file, or why it is none. Letters are composed (NFC), so that a code typed on another machine is the same code. */
export const readText = (source: string | Uint8Array): FileText => {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
  if (bytes.byteLength > LARGEST_FILE_BYTES)
    return {
      status: 'refused',
      code: 'too_large',
      sentence: { vi: 'Tệp lớn hơn 2 MiB; đây không phải tệp kế hoạch.', en: 'The file is larger than 2 MiB; it is not a plan file.' },
    };
  const text = decoded(bytes);
  if (text === undefined || NOT_WRITTEN_BY_HAND.test(text))
    return {
      status: 'refused',
      code: 'not_text',
      sentence: {
        vi: 'Tệp không phải văn bản UTF-8; hãy lưu lại dưới dạng văn bản thuần, mã UTF-8.',
        en: 'The file is not UTF-8 text; save it as plain text in UTF-8.',
      },
    };
  return { status: 'text', text: text.normalize('NFC') };
};

// Control characters other than tab and the ends of lines: a picture, an archive, a document of an office program.
// Written as Unicode classes, since a pattern with bare control characters is easily broken by an editor.
const NOT_WRITTEN_BY_HAND = /(?![\t\n\r\u0085])\p{Cc}|\p{Cs}|\p{Cn}/u;

const decoded = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined; // the only way in which TextDecoder says that this is not UTF-8
  }
};
