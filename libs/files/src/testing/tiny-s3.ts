import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { S3Place } from '../s3-place.js';

/** A store that speaks as much of S3 as we do, and takes nothing that is not signed by the rules of Signature Version 4. */
export interface TinyS3 {
  readonly place: S3Place;
  readonly objects: Map<string, Buffer>;
  /** What it answers instead, until it is put right again. */
  failing: number | undefined;
  close(): Promise<void>;
}

export const tinyS3 = async (): Promise<TinyS3> => {
  const objects = new Map<string, Buffer>();
  const keys = { region: 'us-east-1', bucket: 'dunghan-files', accessKeyId: 'dunghan', secretAccessKey: 'a secret key' };
  const server = createServer((request, response) => void answer(request, response).catch(() => response.destroy()));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const s3: TinyS3 = {
    ...{ objects, failing: undefined, place: { ...keys, endpoint } },
    close: () => new Promise((resolve) => void server.close(() => resolve()).closeAllConnections()),
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (s3.failing !== undefined) return void response.writeHead(s3.failing).end();
    const body = await bodyOf(request);
    const isWhole = createHash('sha256').update(body).digest('hex') === request.headers['x-amz-content-sha256'];
    if (!isWhole || request.headers.authorization !== authorizationOf(request, s3.place)) return void response.writeHead(403).end();
    const path = request.url ?? '';
    if (request.method === 'PUT') {
      if (request.headers['content-length'] === undefined) return void response.writeHead(411).end();
      objects.set(path, body);
      return void response.writeHead(200).end();
    }
    const found = objects.get(path);
    response.writeHead(found ? 200 : 404).end(found);
  };
  return s3;
};

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
};

/** What the request has to carry, reckoned from what it is: AWS, "Create a signed AWS API request". */
const authorizationOf = ({ method, url = '', headers }: IncomingMessage, { region, accessKeyId, secretAccessKey }: S3Place): string => {
  const named = /SignedHeaders=([^,]*)/.exec(headers.authorization ?? '')?.[1] ?? '';
  const lines = named.split(';').map((name) => `${name}:${String(headers[name] ?? '').trim()}\n`);
  const canonical = [method, url, '', lines.join(''), named, headers['x-amz-content-sha256']].join('\n');
  const at = String(headers['x-amz-date']);
  const scope = `${at.slice(0, 8)}/${region}/s3/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', at, scope, createHash('sha256').update(canonical).digest('hex')].join('\n');
  const key = scope.split('/').reduce<Buffer | string>((secret, part) => hmac(secret, part), `AWS4${secretAccessKey}`);
  const signature = hmac(key, toSign).toString('hex');
  return `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${scope}, SignedHeaders=${named}, Signature=${signature}`;
};

const hmac = (key: Buffer | string, text: string): Buffer => createHmac('sha256', key).update(text).digest();
