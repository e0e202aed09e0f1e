import { localDayOf, withOffset } from '../calendar/zone.js';
import type { Instant } from '#eventsourcing';
import { sayPeriod } from '../notice/digest.js';
import type { Regime } from '../plan/regime.js';
import { inOrder } from '../in-order.js';
import { writeDay } from '../text.js';
import type { DutyView } from './duty-view.js';

/** What a clerk who opens an agenda in Temporal reads of it; in Vietnamese, since it is shown as it is. */
export interface AgendaText {
  /** Markdown: each duty with its last day, the step reached, what comes next, and when the agenda looks again. */
  readonly details: string;
  /** One line: what the next wake is for. */
  readonly nextWake: string;
}

/** Says how an agenda's duties stand; instants are the authority's. */
export const agendaText = (
  { duties, next }: { readonly duties: readonly DutyView[]; readonly next: Instant },
  regime: Pick<Regime, 'authority' | 'duties' | 'units'>,
): AgendaText => {
  const { zone } = regime.authority;
  const rows = [...duties]
    .sort((a, b) => inOrder(a.lastDay, b.lastDay) || inOrder(a.obligation, b.obligation))
    .map((view) => row(view, regime, zone));
  const looksAgain = `Xem lại lúc ${writeMoment(next, zone)}.`;
  return {
    details: rows.length === 0 ? `Không còn báo cáo nào phải theo dõi. ${looksAgain}` : [...HEAD, ...rows, '', looksAgain].join('\n'),
    nextWake: sayNextWake(duties, next, zone),
  };
};

const HEAD = [
  '| Báo cáo | Hạn cuối | Tình trạng | Mốc nhắc gần nhất | Việc kế tiếp | Trình cấp |',
  '| --- | --- | --- | --- | --- | --- |',
];

const STATUS: Readonly<Record<DutyView['status'], string>> = {
  open: 'chưa gửi',
  submitted: 'đã gửi, chờ kiểm tra',
  returned: 'bị trả lại để bổ sung',
  resubmitted: 'đã gửi lại, chờ kiểm tra',
  accepted: 'đã chấp nhận',
  excused: 'được miễn',
  closed_missing: 'đã khép là không nộp',
  cancelled: 'đã hủy',
};

const row = (view: DutyView, { duties }: Pick<Regime, 'duties'>, zone: string): string => {
  const duty = duties.find(({ code }) => code === view.duty)?.name.vi ?? view.duty;
  const unit = view.obligation.split('/')[1] ?? '';
  const cells = [
    `${duty}, ${sayPeriod(view.period).vi} (${unit})`,
    writeDay(view.lastDay),
    view.overdue ? `${STATUS[view.status]}, quá hạn` : STATUS[view.status],
    view.stepReached === null ? '–' : sayStep(view.stepReached),
    view.nextAt === null ? '–' : writeMoment(view.nextAt, zone),
    view.escalationLevel === 0 ? '–' : `${view.escalationLevel}`,
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
};

const sayStep = (step: number): string => (step === 0 ? 'ngày làm việc cuối' : `trước ${step} ngày làm việc`);

/** "Nhắc 3 báo cáo, hạn hết 14/04". */
const sayNextWake = (duties: readonly DutyView[], next: Instant, zone: string): string => {
  const due = duties.filter(({ nextAt }) => nextAt !== null && nextAt <= next);
  const owed = due.filter(({ overdue }) => !overdue);
  const days = [...new Set(owed.map(({ lastDay }) => lastDay))].sort();
  const on = writeDay(localDayOf(next, zone)).slice(0, 5);
  if (owed.length > 0)
    return `${days.some((day) => day < localDayOf(next, zone)) ? 'Xét quá hạn' : 'Nhắc'} ${owed.length} báo cáo, hạn hết ${days.map((day) => writeDay(day).slice(0, 5)).join(', ')}`;
  if (due.length > 0) return `Xét trình lãnh đạo xử lý ${due.length} báo cáo quá hạn, ngày ${on}`;
  return `Xem lại ngày ${on}`;
};

const writeMoment = (at: Instant, zone: string): string => {
  const local = withOffset(at, zone);
  return `${local.slice(11, 16)} ngày ${writeDay(localDayOf(at, zone))}`;
};
