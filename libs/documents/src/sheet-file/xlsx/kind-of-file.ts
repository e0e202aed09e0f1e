import { fileFaults } from '../file-faults.js';
import type { SheetFault } from '../sheet-fault.js';
import { SHEET_LIMITS } from '../sheet-limits.js';

/** Why these bytes can be no workbook, by how they begin; undefined where they may be one. Names are not asked, they are easily changed. */
export const refusedByItsBytes = (bytes: Uint8Array): SheetFault | undefined => {
  if (bytes.length === 0) return fileFaults.empty();
  if (bytes.length > SHEET_LIMITS.bytes) return fileFaults.tooLarge();
  if (beginsWith(bytes, ZIP)) return undefined;
  if (beginsWith(bytes, COMPOUND)) return isEncrypted(bytes) ? fileFaults.encrypted() : fileFaults.oldExcel();
  const known = KNOWN.find(({ magic }) => beginsWith(bytes, magic));
  return fileFaults.otherKind(known?.vi ?? 'một tệp lạ', known?.en ?? 'a file of another kind');
};

const ZIP = [0x50, 0x4b];
/** The container of old Office files, and of encrypted new ones. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

const KNOWN = [
  { magic: [0xff, 0xd8, 0xff], vi: 'một ảnh JPEG', en: 'a JPEG picture' },
  { magic: [0x89, 0x50, 0x4e, 0x47], vi: 'một ảnh PNG', en: 'a PNG picture' },
  { magic: [0x25, 0x50, 0x44, 0x46], vi: 'một tệp PDF', en: 'a PDF' },
  { magic: [0x52, 0x61, 0x72, 0x21], vi: 'một tệp nén RAR', en: 'a RAR archive' },
  { magic: [0x3c], vi: 'một trang web hoặc tệp XML', en: 'a web page or an XML file' },
];

const beginsWith = (bytes: Uint8Array, magic: readonly number[]): boolean => magic.every((byte, index) => bytes[index] === byte);

// The directory of a compound file names its streams in UTF-16; of an encrypted workbook one is called so.
const isEncrypted = (bytes: Uint8Array): boolean => Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
