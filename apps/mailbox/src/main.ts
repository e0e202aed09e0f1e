import { resolve } from 'node:path';
import { isRefusal, Refusal } from '#domain';
import { startSink } from '#mail';

/**
 * The demonstration's mailbox as a process: keeps what is sent to DUNGHAN_MAILBOX_PORT (loopback only) in
 * DUNGHAN_MAILBOX_DIRECTORY. It prints `READY 127.0.0.1:<port>` and ends at SIGTERM.
 */
try {
  const sink = await startSink({ port: portIn(process.env), directory: directoryIn(process.env) });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void sink.close());
  process.stdout.write(`READY 127.0.0.1:${sink.port}\n`);
} catch (error) {
  if (!isRefusal(error)) throw error;
  process.stderr.write(`${error.sentence.vi}\n${error.sentence.en}\n`);
  process.exitCode = 1;
}

function portIn({ DUNGHAN_MAILBOX_PORT: port = '0' }: NodeJS.ProcessEnv): number {
  if (/^\d{1,5}$/.test(port) && Number(port) < 65_536) return Number(port);
  throw new Refusal('MAILBOX_PORT_MALFORMED', {
    vi: 'DUNGHAN_MAILBOX_PORT phải là số cổng từ 0 đến 65535 (0: cổng trống bất kỳ).',
    en: 'DUNGHAN_MAILBOX_PORT must be a port from 0 to 65535 (0: any free one).',
  });
}

function directoryIn({ DUNGHAN_MAILBOX_DIRECTORY: directory = '' }: NodeJS.ProcessEnv): string {
  if (directory !== '') return resolve(directory);
  throw new Refusal('MAILBOX_DIRECTORY_MISSING', {
    vi: 'Hãy đặt DUNGHAN_MAILBOX_DIRECTORY là thư mục lưu thư.',
    en: 'Set DUNGHAN_MAILBOX_DIRECTORY to the directory in which letters are kept.',
  });
}
