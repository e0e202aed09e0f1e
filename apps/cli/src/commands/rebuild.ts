import { Argument, Command } from 'commander';
import { Refusal } from '#domain';
import { number, print, progressOf, say } from '../terminal.js';

export const rebuildCommand = (): Command =>
  new Command('rebuild')
    .description(
      say({
        vi: 'Dựng lại một bảng từ nhật ký, trong khi vẫn đọc ghi bình thường.',
        en: 'Makes a table anew from the log, while reading and writing go on.',
      }),
    )
    .addArgument(new Argument('<name>', say({ vi: 'tên bảng', en: 'the table' })))
    .option('--json', say({ vi: 'in JSON cho máy đọc', en: 'print JSON for programs' }))
    .action(async (name: string, { json }: { json?: boolean }) => {
      const { withLog } = await import('../open-log.js');
      await withLog(async (log) => {
        demandKnown(name, log.readModels.names);
        await log.settle();
        const before = await log.readModels.fingerprint(name);
        await log.readModels.rebuild(name, { onProgress: progressOf({ vi: 'Đã dựng', en: 'Rebuilt' }) });
        const after = await log.readModels.fingerprint(name);
        const same = before.digest === after.digest;
        if (json) return print(JSON.stringify({ name, rows: after.rows, digest: after.digest, same }, null, 2));
        const rows = number(after.rows);
        print(
          same
            ? say({
                vi: `Đã dựng lại ${name}: ${rows} dòng, giống hệt trước khi dựng.`,
                en: `Rebuilt ${name}: ${rows} rows, the same as before.`,
              })
            : say({
                vi: `Đã dựng lại ${name}: ${rows} dòng, KHÁC trước khi dựng (trước: ${number(before.rows)} dòng).`,
                en: `Rebuilt ${name}: ${rows} rows, NOT the same as before (it had ${number(before.rows)}).`,
              }),
        );
      });
    });

const demandKnown = (name: string, names: readonly string[]): void => {
  if (names.includes(name)) return;
  throw new Refusal('NO_SUCH_READ_MODEL', {
    vi: `Không có bảng “${name}”. Có: ${names.join(', ')}.`,
    en: `There is no read model “${name}”. There are: ${names.join(', ')}.`,
  });
};
