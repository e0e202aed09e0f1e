import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { readSheetCsv, readSheetFile, SHEET_LIMITS, type SheetFileReading } from '#documents';
import { readUpload } from '../files/read-upload.js';
import { ApiProblem } from '../http/api-problem.js';
import type { ApiRequest } from '../http/api-request.js';
import { readSheetJson } from './read-sheet-json.js';

/** A file as it came in: what it gives, and by what it is known again when it is sent once more. */
export interface ReceivedFile {
  readonly reading: SheetFileReading;
  readonly digest: string;
}

/**
 * Takes a file from a request: as the part of a form, as the body itself, or as JSON. What kind it is, its first bytes say; only a text is
 * asked for its name or type, since a CSV begins with anything.
 */
export const receiveFile = async (request: ApiRequest): Promise<ReceivedFile> => {
  const type = request.headers['content-type'] ?? '';
  if (/^application\/json\b/i.test(type))
    return { reading: readSheetJson(request.body), digest: digestOf(Buffer.from(JSON.stringify(request.body))) };
  const { name, bytes } = /^multipart\/form-data\b/i.test(type) ? await fileOfForm(request) : { name: '', bytes: await wholeBody(request) };
  const isCsv = (/^text\/csv\b/i.test(type) || /\.(csv|txt)$/i.test(name)) && !bytes.subarray(0, 2).equals(Buffer.from('PK'));
  return { reading: isCsv ? readSheetCsv(bytes) : readSheetFile(bytes), digest: digestOf(bytes) };
};

/** The body of a request as a text, for what is pasted. */
export const receiveText = async (request: ApiRequest): Promise<{ readonly text: string; readonly digest: string }> => {
  const bytes = await wholeBody(request);
  if (!isUtf8(bytes)) throw notUtf8();
  return { text: bytes.toString('utf8'), digest: digestOf(bytes) };
};

const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

const fileOfForm = async (request: ApiRequest): Promise<{ readonly name: string; readonly bytes: Buffer }> => {
  demandLength(request);
  let bytes: Buffer = Buffer.alloc(0);
  const { name } = await readUpload(request, async (chunks) => {
    bytes = await collected(chunks);
    return { path: '', digest: '', bytes: bytes.length, discard: () => Promise.resolve() };
  });
  return { name, bytes };
};

const wholeBody = async (request: ApiRequest): Promise<Buffer> => {
  demandLength(request);
  try {
    return await collected(request);
  } catch (thrown) {
    // Where we stopped reading ourselves, no upload was cut off.
    throw request.complete || thrown instanceof ApiProblem ? thrown : cutOff();
  }
};

/** Said before anything is read; what is being sent passes unread. */
const demandLength = (request: ApiRequest): void => {
  if (Number(request.headers['content-length'] ?? 0) <= SHEET_LIMITS.bytes + FORM_BYTES) return;
  request.resume();
  throw tooLarge();
};

/** Beside the file itself a form holds its fields and the lines between them. */
const FORM_BYTES = 16_384;

const collected = async (chunks: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const kept: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    // A little more is let pass, so that the answer is heard.
    if (length > 4 * SHEET_LIMITS.bytes) throw tooLarge();
    if (length <= SHEET_LIMITS.bytes) kept.push(chunk);
  }
  if (length > SHEET_LIMITS.bytes) throw tooLarge();
  return Buffer.concat(kept);
};

const tooLarge = (): ApiProblem =>
  new ApiProblem(413, 'SHEET_FILE_TOO_LARGE', {
    vi: `Tệp lớn hơn ${SHEET_LIMITS.bytes / 1_000_000} MB nên không được nhận. Biểu số liệu không kèm ảnh hay tệp khác.`,
    en: `The file is larger than ${SHEET_LIMITS.bytes / 1_000_000} MB and is not taken. Figures come without pictures and other files.`,
  });

const notUtf8 = (): ApiProblem =>
  new ApiProblem(400, 'NOT_UTF8', {
    vi: 'Khối dán không dùng bảng mã UTF-8 nên chữ tiếng Việt sẽ hỏng. Hãy gửi bằng UTF-8 (Content-Type: text/plain; charset=utf-8).',
    en: 'The pasted block is not in UTF-8, and its letters would be lost. Send it in UTF-8 (Content-Type: text/plain; charset=utf-8).',
  });

const cutOff = (): ApiProblem =>
  new ApiProblem(400, 'UPLOAD_CUT_OFF', {
    vi: 'Tệp chưa đến trọn vẹn nên không giữ lại gì. Hãy gửi lại với cùng Idempotency-Key.',
    en: 'The file did not arrive whole, and nothing of it is kept. Send it again with the same Idempotency-Key.',
  });
