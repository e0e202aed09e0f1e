import { createReadStream } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { pipeline } from 'node:stream/promises';
import { AwsV4Signer } from 'aws4fetch';
import type { ReceivedBytes } from './file-store.js';

/** A bucket of an S3-compatible store, and the keys to it. */
export interface S3Place {
  /** `https://s3.example`; the bucket is named in the path, which every such store understands. */
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** The store did not do what it was asked; its own words are not repeated, they may hold names. */
export class S3Failure extends Error {
  override readonly name = 'S3Failure';

  constructor(
    readonly status: number,
    asked: string,
  ) {
    super(`The S3-compatible store answered ${status} to ${asked}.`);
  }
}

/** A store that says nothing for so long is taken for away. */
const SILENT_MS = 30_000;

const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** Puts bytes under a key. The store checks them against the digest before it takes them. */
export const putObject = async (place: S3Place, key: string, { path, digest, bytes }: ReceivedBytes): Promise<void> => {
  const request = await begin(place, { method: 'PUT', key, digest, headers: { 'content-length': String(bytes) } });
  const answered = answerTo(request);
  const sent = pipeline(createReadStream(path), request);
  sent.catch(() => undefined);
  // Who refuses may close before all is sent: his answer then tells more than the broken pipe.
  const answer = await answered;
  answer.resume();
  if (answer.statusCode !== 200) {
    request.destroy();
    throw new S3Failure(answer.statusCode ?? 0, 'PUT');
  }
  await sent;
};

/** What lies under a key; undefined when nothing does. */
export const getObject = async (place: S3Place, key: string): Promise<http.IncomingMessage | undefined> => {
  const request = await begin(place, { method: 'GET', key, digest: EMPTY, headers: {} });
  const answered = answerTo(request);
  request.end();
  const answer = await answered;
  if (answer.statusCode === 200) return answer;
  answer.resume();
  if (answer.statusCode === 404) return undefined;
  throw new S3Failure(answer.statusCode ?? 0, 'GET');
};

interface Asked {
  readonly method: 'GET' | 'PUT';
  readonly key: string;
  /** SHA-256 of the request's body, which is signed with the rest. */
  readonly digest: string;
  readonly headers: Readonly<Record<string, string>>;
}

const begin = async (place: S3Place, { method, key, digest, headers }: Asked): Promise<http.ClientRequest> => {
  const { endpoint, bucket, region, accessKeyId, secretAccessKey } = place;
  const signer = new AwsV4Signer({
    ...{ method, region, accessKeyId, secretAccessKey, service: 's3' },
    url: `${endpoint}/${bucket}/${key}`,
    headers: { 'x-amz-content-sha256': digest },
  });
  const signed = await signer.sign();
  const { request } = signed.url.protocol === 'https:' ? https : http;
  const asked = request(signed.url, { method, headers: { ...Object.fromEntries(signed.headers), ...headers } });
  return asked.setTimeout(SILENT_MS, () => asked.destroy(new Error(`The S3-compatible store was silent for ${SILENT_MS} ms.`)));
};

const answerTo = (request: http.ClientRequest): Promise<http.IncomingMessage> =>
  new Promise((resolve, reject) => void request.once('response', resolve).once('error', reject));
