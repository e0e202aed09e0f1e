import { isUtf8 } from 'node:buffer';
import { CsvError, parse } from 'csv-parse/sync';
import { faultAt, FileRefused } from './sheet-fault.js';
import { WHOLE_FILE } from './place.js';
import { SHEET_LIMITS } from './sheet-limits.js';

/** The fields of a text whose rows are lines; quotes hold together what has a separator or an end of line in it. Throws `FileRefused`. */
export const fieldsOf = (text: string, separator: string): readonly (readonly string[])[] => {
  try {
    const rows = parse(text, {
      ...{ delimiter: separator, bom: true, relax_column_count: true, relax_quotes: true, max_record_size: SHEET_LIMITS.inflatedBytes },
    });
    if (rows.length > SHEET_LIMITS.cells) throw new FileRefused([TOO_LONG]);
    return rows;
  } catch (thrown) {
    throw thrown instanceof CsvError ? new FileRefused([UNBALANCED]) : thrown;
  }
};

/** A text in UTF-8. Throws `FileRefused` for any other alphabet, since a guess would put wrong accents into the log. */
export const utf8Of = (bytes: Uint8Array): string => {
  const text = isUtf8(bytes) ? new TextDecoder().decode(bytes) : '\0';
  if (text.includes('\0')) throw new FileRefused([OTHER_ALPHABET]);
  return text.normalize('NFC');
};

const OTHER_ALPHABET = faultAt(
  WHOLE_FILE,
  'not_utf8',
  'Tệp không dùng bảng mã UTF-8 (có thể là windows-1258, TCVN3 hoặc VNI). Hãy lưu lại: Save As › “CSV UTF-8 (Comma delimited)”.',
  'The file is not in UTF-8 (it may be windows-1258, TCVN3 or VNI). Save it again as “CSV UTF-8 (Comma delimited)”.',
);

const UNBALANCED = faultAt(
  WHOLE_FILE,
  'quotes_unbalanced',
  'Có dấu ngoặc kép mở mà không đóng, nên không biết ô nào kết thúc ở đâu. Hãy kiểm tra dấu " trong tệp.',
  'A quote is opened and not closed, so that it cannot be told where a cell ends. Check the quotes (") in the file.',
);

const TOO_LONG = faultAt(
  WHOLE_FILE,
  'too_many_rows',
  'Tệp có quá nhiều dòng. Hãy chia thành nhiều tệp.',
  'The file has too many rows. Divide it into several.',
);
