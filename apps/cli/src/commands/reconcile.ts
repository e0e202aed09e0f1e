import { Command } from 'commander';
import { type Bilingual, Refusal } from '#domain';
import type { EverythingReconciled } from '#temporal';
import { number, print, say, table } from '../terminal.js';

/** Compares the agendas and watches in Temporal with those there have to be by the log, and mends what is wrong. */
export const reconcileCommand = (): Command =>
  new Command('reconcile')
    .description(
      say({
        vi: 'Đối chiếu các lịch việc và việc theo dõi trong Temporal với nhật ký; tạo lại hoặc đánh thức cái nào thiếu, đã đóng hay ngủ quá giờ.',
        en: 'Compares the agendas and watches in Temporal with the log; starts or wakes those that are missing, closed, or asleep past their time.',
      }),
    )
    .option('--json', say({ vi: 'in JSON cho máy đọc', en: 'print JSON for programs' }))
    .action(async ({ json }: { json?: boolean }) => {
      const [{ withLog }, { withAgendas }] = await Promise.all([import('../open-log.js'), import('../open-agendas.js')]);
      await withLog((log) =>
        withAgendas(log, async (run) => {
          const reconciled = await run();
          const mended = reconciled.missing.length + reconciled.closed.length + reconciled.asleep.length;
          if (json) print(JSON.stringify({ ...reconciled, mended }, null, 2));
          else {
            tellReconciled(reconciled, mended);
            tellWatches(reconciled);
          }
          if (reconciled.lookedAgain < mended) throw nobodyServes(mended - reconciled.lookedAgain);
        }),
      );
    });

const tellReconciled = (reconciled: EverythingReconciled, mended: number): void => {
  const all = number(reconciled.scopes);
  if (mended === 0) {
    print(
      say({ vi: `Không có gì phải sửa: ${all} lịch việc đều đúng.`, en: `Nothing to mend: all ${all} agendas are as they should be.` }),
    );
    return;
  }
  print(say({ vi: `Đã sửa ${number(mended)} trong ${all} lịch việc:`, en: `Mended ${number(mended)} of ${all} agendas:` }));
  const rows = (Object.keys(WRONG) as (keyof typeof WRONG)[]).flatMap((wrong) =>
    reconciled[wrong].map((scope) => [scope, say(WRONG[wrong])] as const),
  );
  print(table([say({ vi: 'lịch việc', en: 'agenda' }), say({ vi: 'đã gặp', en: 'found' })], rows));
};

/** A watch that was not running has been started, and looks at once. */
const tellWatches = ({ watches: { open, mended } }: EverythingReconciled): void => {
  const [all, started] = [number(open), number(mended.length)];
  print(
    mended.length === 0
      ? say({
          vi: `Theo dõi đủ ${all} hồ sơ trình, nhiệm vụ, khó khăn và việc tổng hợp.`,
          en: `All ${all} cases, tasks, difficulties and compilations are watched.`,
        })
      : say({
          vi: `Đã theo dõi lại ${started} trong ${all} hồ sơ trình, nhiệm vụ, khó khăn và việc tổng hợp: ${mended.join(', ')}.`,
          en: `${started} of ${all} cases, tasks, difficulties and compilations were not watched, and are now: ${mended.join(', ')}.`,
        }),
  );
};

const WRONG: Readonly<Record<'missing' | 'closed' | 'asleep', Bilingual>> = {
  missing: { vi: 'thiếu trong Temporal', en: 'missing in Temporal' },
  closed: { vi: 'đã đóng', en: 'closed' },
  asleep: { vi: 'ngủ quá giờ', en: 'asleep past its time' },
};

const nobodyServes = (waiting: number): Refusal =>
  new Refusal('NO_WORKER', {
    vi: `Còn ${number(waiting)} lịch việc chưa xem lại: có lẽ không có tiến trình worker nào đang chạy. Hãy khởi động worker (npm start hoặc npm run serve) rồi chạy lại lệnh.`,
    en: `${number(waiting)} agendas have not looked yet: perhaps no worker is running. Start one (npm start or npm run serve), then run this again.`,
  });
