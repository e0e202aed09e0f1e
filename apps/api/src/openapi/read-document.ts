import { NestFactory } from '@nestjs/core';
import type { OpenAPIObject } from '@nestjs/swagger';
import { AppModule } from '../app.module.js';
import { putUnderApi } from '../http/prefix.js';
import { apiDocument } from './document.js';

/** The API's document without an API that runs: nothing is connected, nothing is instantiated. */
export const readDocument = async (): Promise<OpenAPIObject> => {
  const api = await NestFactory.create(AppModule.forRoot(NOWHERE), { preview: true, logger: false, abortOnError: false });
  putUnderApi(api);
  return apiDocument(api);
};

const NOWHERE = {
  databaseUrl: 'postgres://nowhere',
  host: '127.0.0.1',
  port: 0,
  publicUrl: 'http://127.0.0.1',
  tokenKey: new Uint8Array(32),
  scope: { kind: 'unit' },
  spreadSeconds: 0,
  mailboxDirectory: undefined,
  temporalUiUrl: undefined,
  files: { folder: 'nowhere', s3: undefined, largestBytes: 0 },
} as const;
