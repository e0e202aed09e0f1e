import 'reflect-metadata';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { ConfigRefused, loadApiConfig } from '#config';
import { createApi } from './create-api.js';

let api: NestExpressApplication | undefined;
try {
  const config = loadApiConfig();
  api = await createApi(config);
  await api.listen(config.port, config.host);
} catch (error) {
  // What can be mended is said in a sentence; the rest is a fault with its trace.
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
  await api?.close();
}

function explain(error: unknown): string {
  if (error instanceof ConfigRefused) return error.message;
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
    return `The port is taken by another program: ${error.message}.`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
