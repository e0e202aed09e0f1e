import 'reflect-metadata';
import { explain } from './explain.js';
import { StopRequest } from './supervision/stop-request.js';
import { line } from './terminal.js';

// Signals are heard before anything that takes time is loaded.
const stop = new StopRequest(() => line({ vi: 'Đang dừng…', en: 'Stopping…' })).listen();

try {
  const { serve } = await import('./real/serve-for-real.js');
  await serve(stop);
} catch (error) {
  process.exitCode = explain(error);
}
process.exit();
