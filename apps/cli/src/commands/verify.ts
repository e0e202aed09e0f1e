import { Command } from 'commander';
import { EXIT, number, print, progressOf, say } from '../terminal.js';

export const verifyCommand = (): Command =>
  new Command('verify')
    .description(
      say({
        vi: 'Kiểm tra toàn bộ chuỗi nhật ký; nêu sự kiện hỏng đầu tiên.',
        en: 'Walks the whole chain of the log and names the first bad event.',
      }),
    )
    .option('--json', say({ vi: 'in JSON cho máy đọc', en: 'print JSON for programs' }))
    .action(async ({ json }: { json?: boolean }) => {
      const { withLog } = await import('../open-log.js');
      await withLog(async (log) => {
        const found = await log.verify(progressOf({ vi: 'Đã kiểm tra', en: 'Verified' }));
        if (!found.ok) process.exitCode = EXIT.refused;
        if (json) return print(JSON.stringify(found, null, 2));
        const events = number(found.events);
        if (found.ok)
          print(
            say({
              vi: `Nguyên vẹn: ${events} sự kiện. Mã chuỗi ở sự kiện ${number(found.head.seq)}: ${found.head.hash}`,
              en: `Whole: ${events} events. Hash of the chain at event ${number(found.head.seq)}: ${found.head.hash}`,
            }),
          );
        if (found.unsealed > 0)
          print(
            say({
              vi: `${number(found.unsealed)} sự kiện đang chờ niêm phong.`,
              en: `${number(found.unsealed)} events wait to be sealed.`,
            }),
          );
        if (found.firstBad) {
          const { seq, stream, version, reason } = found.firstBad;
          const where = stream === undefined ? '' : ` (${stream}, ${version})`;
          print(
            say({
              vi: `HỎNG từ sự kiện ${number(seq)}${where}: ${REASONS[reason].vi}. Không sửa tay; hãy khôi phục từ bản sao lưu và đối chiếu mã chuỗi.`,
              en: `BROKEN from event ${number(seq)}${where}: ${REASONS[reason].en}. Mend nothing by hand; restore a backup and compare the hash of the chain.`,
            }),
          );
        }
        if (found.strays > 0)
          print(
            say({
              vi: `HỎNG: ${number(found.strays)} sự kiện nằm ngoài chuỗi.`,
              en: `BROKEN: ${number(found.strays)} events stand outside the chain.`,
            }),
          );
        for (const stream of found.cutStreams)
          print(say({ vi: `HỎNG: dòng sự kiện ${stream} bị cắt.`, en: `BROKEN: the stream ${stream} was cut.` }));
        for (const { eventId, name } of found.badParts)
          print(
            say({
              vi: `HỎNG: phần niêm riêng “${name}” của sự kiện ${eventId}.`,
              en: `BROKEN: the sealed part “${name}” of event ${eventId}.`,
            }),
          );
      });
    });

const REASONS = {
  'seq missing': { vi: 'thiếu số thứ tự', en: 'its number is missing' },
  'event missing': { vi: 'thiếu sự kiện', en: 'the event is missing' },
  'hash differs': { vi: 'nội dung không khớp mã băm', en: 'its content does not match its hash' },
  'version out of order': { vi: 'sai thứ tự trong dòng sự kiện', en: 'it is out of order in its stream' },
} as const;
