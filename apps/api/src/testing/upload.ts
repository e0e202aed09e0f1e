import { randomUUID } from 'node:crypto';
import type { Answer, Asker, TestOffice } from './test-office.js';

export interface Uploaded {
  readonly subject: string;
  readonly name?: string;
  readonly bytes?: Uint8Array<ArrayBuffer> | string;
  readonly restricted?: boolean;
}

/** Sends a file as a browser's form would, with a key of its own unless one is given. */
export const upload = async (
  { url }: Pick<TestOffice, 'url'>,
  who: Asker,
  { subject, name = 'biểu số 1.pdf', bytes = '%PDF-1.7\n', restricted = false }: Uploaded,
  key: string = randomUUID(),
): Promise<Answer> => {
  const form = new FormData();
  form.set('subject', subject);
  if (restricted) form.set('restricted', 'true');
  form.set('file', new Blob([bytes]), name);
  const headers = { authorization: `Bearer ${await who.token}`, 'idempotency-key': key };
  const answer = await fetch(`${url}/api/files`, { method: 'POST', headers, body: form });
  return { status: answer.status, headers: answer.headers, body: await answer.json() };
};

/** What is fetched as it is, with its headers. */
export const download = async ({ url }: Pick<TestOffice, 'url'>, who: Asker, path: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(`${url}/api${path}`, { headers: { authorization: `Bearer ${await who.token}`, ...headers } });
  return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
};
