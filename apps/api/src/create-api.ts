import { type LoggerService, ConsoleLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { OfficeClock } from '#office';
import { AppModule } from './app.module.js';
import { named, stamped } from './http/first-steps.js';
import { Mode } from './http/mode.js';
import { putUnderApi } from './http/prefix.js';
import { serveDocument } from './openapi/document.js';
import type { ApiSettings } from './settings.js';

const LARGEST_BODY = '1mb';

/** The API, ready to listen. The caller lets it listen and closes it. */
export const createApi = async (
  settings: ApiSettings,
  logger: LoggerService | false = new ConsoleLogger({ json: true, colors: false, logLevels: ['log', 'warn', 'error', 'fatal'] }),
): Promise<NestExpressApplication> => {
  const api = await NestFactory.create<NestExpressApplication>(AppModule.forRoot(settings), {
    logger,
    bodyParser: false,
    abortOnError: false,
  });
  putUnderApi(api);
  api.disable('x-powered-by');
  api.use(named);
  api.use(api.get(Mode).told);
  api.useBodyParser('json', { limit: LARGEST_BODY });
  api.use(stamped(api.get(OfficeClock)));
  serveDocument(api);
  api.enableShutdownHooks();
  return api;
};
