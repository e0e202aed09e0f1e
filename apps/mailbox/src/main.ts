import { ConfigRefused, loadMailboxConfig } from '#config';
import { isRefusal, type Refusal } from '#domain';
import { startSink } from '#mail';

/** The demonstration's mailbox as a process, on loopback only. It prints `READY 127.0.0.1:<port>` and ends at SIGTERM. */
try {
  const sink = await startSink(loadMailboxConfig());
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void sink.close());
  process.stdout.write(`READY 127.0.0.1:${sink.port}\n`);
} catch (error) {
  if (!isExplained(error)) throw error;
  process.stderr.write(`${error.sentence.vi}\n${error.sentence.en}\n`);
  process.exitCode = 1;
}

function isExplained(error: unknown): error is Refusal | ConfigRefused {
  return isRefusal(error) || error instanceof ConfigRefused;
}
