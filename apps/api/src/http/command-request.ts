import { createHash } from 'node:crypto';
import { applyDecorators } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { canonicalJson, type Instant } from '#eventsourcing';
import type { ApiRequest } from './api-request.js';
import { problems } from './problems.js';

/** What every command brings along beside its body. */
export interface CommandRequest {
  readonly key: string;
  /** SHA-256 of method, route, path and body: what makes a repeated request the same one. */
  readonly requestHash: string;
  /** The version its asker has looked at, where he says so. */
  readonly ifVersion?: number;
  readonly receivedAt: Instant;
}

/** Names the headers of a command in the API's document. */
export const CommandHeaders = (): MethodDecorator & ClassDecorator =>
  applyDecorators(
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      description: 'A key of its own for each act, at best a UUID; the same when trying again',
    }),
    ApiHeader({
      name: 'If-Match',
      required: false,
      description: 'The version that was looked at, "v7"; the act is refused when it has moved',
    }),
  );

/** The request of a command; refuses it without an `Idempotency-Key`. */
export const commandRequestOf = (request: ApiRequest): CommandRequest => {
  const ifVersion = ifVersionOf(request.headers['if-match']);
  return {
    key: keyOf(request.headers['idempotency-key']),
    requestHash: hashOf(request),
    ...(ifVersion !== undefined && { ifVersion }),
    receivedAt: request.receivedAt!,
  };
};

/** How a request is handled: once under its key, and only on the version it has seen. */
export const optionsOf = ({ key, requestHash, ifVersion }: CommandRequest, response: object) => ({
  commandKey: { key, requestHash, response },
  ...(ifVersion !== undefined && { ifVersion }),
});

const keyOf = (header: string | readonly string[] | undefined): string => {
  if (header === undefined || header === '') throw problems.keyMissing();
  if (typeof header !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(header)) throw problems.keyUnfit();
  return header;
};

const ifVersionOf = (header: string | undefined): number | undefined => {
  if (header === undefined || header === '*') return undefined;
  const [, version] = /^"v(\d{1,9})"$/.exec(header) ?? [];
  if (version === undefined) throw problems.ifMatchUnfit();
  return Number(version);
};

const hashOf = (request: ApiRequest): string => {
  const { path: route } = request.route as { readonly path: string };
  const path = decodeURI(request.path);
  return createHash('sha256')
    .update(canonicalJson([request.method, route, path, (request.body as object | undefined) ?? null]))
    .digest('hex');
};
