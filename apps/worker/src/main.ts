import { NestFactory } from '@nestjs/core';
import { ConfigRefused, loadWorkerConfig } from '#config';
import { WorkerLogger } from './loops/worker-logger.js';
import { WorkerModule } from './worker.module.js';

/**
 * The worker: agendas, the log's sealing and tables, the router, notices and letters. It lives through the absence of Temporal, and ends
 * in order at SIGTERM or SIGINT: what is under way is finished.
 */
try {
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(loadWorkerConfig()), {
    logger: new WorkerLogger(),
    abortOnError: false,
  });
  app.enableShutdownHooks(['SIGTERM', 'SIGINT']);
} catch (error) {
  if (!(error instanceof ConfigRefused)) throw error;
  process.stderr.write(`${error.sentence.vi}\n${error.sentence.en}\n`);
  process.exitCode = 1;
}
