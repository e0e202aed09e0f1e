import busboy from 'busboy';
import type { Request } from 'express';
import type { ReceivedBytes } from '#files';
import { ApiProblem } from '../http/api-problem.js';

/** What a form brought along: one file, whose bytes lie aside, and its fields. */
export interface ReadUpload {
  readonly name: string;
  readonly fields: ReadonlyMap<string, string>;
  readonly received: ReceivedBytes;
}

type Receive = (bytes: AsyncIterable<Uint8Array>) => Promise<ReceivedBytes>;

/** More than a form of one file has. */
const LIMITS = { files: 1, fields: 5, fieldSize: 1_000, fieldNameSize: 100, parts: 8, headerPairs: 20 };

/**
 * Reads a form of one file as it comes in, without holding it in memory. What is cut off, wrong or too large leaves nothing behind;
 * and the rest of what is still being sent is let pass, so that the answer is heard.
 */
export const readUpload = async (request: Request, receive: Receive): Promise<ReadUpload> => {
  const parser = parserOf(request);
  const fields = new Map<string, string>();
  const came: { name: string; bytes: Promise<ReceivedBytes> }[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    parser.on('field', (field, value) => void fields.set(field, value));
    parser.on('file', (_field, bytes, { filename }) => {
      const received = receive(bytes);
      came.push({ name: filename ?? '', bytes: received });
      received.catch(reject);
    });
    for (const limit of ['filesLimit', 'fieldsLimit', 'partsLimit'] as const) parser.once(limit, () => reject(notOneFile()));
    parser.once('error', () => reject(cutOff())).once('close', resolve);
    request.once('close', () => request.complete || reject(cutOff())).once('error', () => reject(cutOff()));
    if (request.destroyed) reject(cutOff());
    request.pipe(parser);
  });
  try {
    await ended;
    const [file] = came;
    if (file === undefined) throw notOneFile();
    return { name: file.name, fields, received: await file.bytes };
  } catch (error) {
    request.unpipe(parser);
    parser.destroy();
    request.resume();
    for (const { bytes } of came) await (await bytes.catch(() => undefined))?.discard();
    throw error;
  }
};

const parserOf = ({ headers }: Request): busboy.Busboy => {
  if (!/^multipart\/form-data\b/i.test(headers['content-type'] ?? '')) throw notOneFile();
  try {
    return busboy({ headers, limits: LIMITS, defParamCharset: 'utf8' });
  } catch {
    throw notOneFile(); // without a boundary
  }
};

const notOneFile = (): ApiProblem =>
  new ApiProblem(400, 'NOT_ONE_FILE', {
    vi: 'Hãy gửi đúng một tệp bằng biểu mẫu multipart/form-data; tệp đính kèm thì có thêm trường subject.',
    en: 'Send exactly one file as multipart/form-data; an attachment with the field subject.',
  });

const cutOff = (): ApiProblem =>
  new ApiProblem(400, 'UPLOAD_CUT_OFF', {
    vi: 'Tệp chưa đến trọn vẹn nên không giữ lại gì. Hãy gửi lại với cùng Idempotency-Key.',
    en: 'The file did not arrive whole, and nothing of it is kept. Send it again with the same Idempotency-Key.',
  });
