import {
  type Bilingual,
  type Comparison,
  type DueSentence,
  type EscalationEvent,
  type EscalationProposed,
  escalationStream,
  factIdOf,
  type HistoryNames,
  localDayOf,
  namesIn,
  type ObligationEvent,
  type ObligationOpened,
  type Plan,
  recordedOf,
  Refusal,
  type RehearsedEvent,
  type ReminderIssued,
  type Rehearsal,
  type RehearsalReport,
  sayDue,
  sayEscalationEvent,
  sayPeriod,
  sayTaskEvent,
  type TaskEvent,
  taskStream,
  type Timeliness,
  titleOfTask,
  type UnitLog,
  withOffset,
  writeDay,
} from '#domain';
import type { Instant, RecordedEvent } from '#eventsourcing';
import { number, print, say, table } from './terminal.js';

/** The year, month by month. */
export const printYear = (report: RehearsalReport, plan: Plan): void => {
  print(say(plan.title));
  print(
    say({ vi: `DIỄN TẬP với nhân vật giả định, hạt giống ${report.seed}`, en: `REHEARSED with invented persons, seed ${report.seed}` }),
  );
  for (const assumption of plan.assumptions) print(`  · ${say(assumption)}`);
  print('');
  const { totals } = report;
  const row = (name: string, counts: RehearsalReport['months'][number] | RehearsalReport['totals']): (string | number)[] => [
    name,
    counts.opened,
    counts.reminders,
    counts.digests,
    counts.onTime,
    counts.late,
    counts.returned,
    counts.overdue,
    counts.proposals,
    counts.closedMissing,
  ];
  print(
    table(
      [
        say({ vi: 'Tháng', en: 'Month' }),
        say({ vi: 'Mở kỳ', en: 'Opened' }),
        say({ vi: 'Nhắc', en: 'Reminders' }),
        say({ vi: 'Thư', en: 'Digests' }),
        say({ vi: 'Đúng hạn', en: 'On time' }),
        say({ vi: 'Trễ hạn', en: 'Late' }),
        say({ vi: 'Trả lại', en: 'Returned' }),
        say({ vi: 'Quá hạn', en: 'Overdue' }),
        say({ vi: 'Đề xuất', en: 'Proposals' }),
        say({ vi: 'Không nộp', en: 'Missing' }),
      ],
      [
        ...report.months.map((month) => row(`${month.month.slice(5)}/${month.month.slice(0, 4)}`, month)),
        row(say({ vi: 'Cả năm', en: 'Year' }), totals),
      ],
    ),
  );
  print('');
  print(
    say({
      vi: `${number(totals.units)} đơn vị, ${number(totals.obligations)} nghĩa vụ báo cáo: ${number(totals.onTime)} đúng hạn, ${number(totals.late)} trễ hạn, ${number(totals.missing)} không nộp, ${number(totals.pending)} đang chờ.`,
      en: `${number(totals.units)} units, ${number(totals.obligations)} obligations: ${number(totals.onTime)} on time, ${number(totals.late)} late, ${number(totals.missing)} missing, ${number(totals.pending)} pending.`,
    }),
  );
  for (const { sentence } of report.warnings.slice(0, MOST_WARNINGS)) print(`! ${say(sentence)}`);
  const more = report.warnings.length - MOST_WARNINGS;
  if (more > 0)
    print(say({ vi: `! … và ${number(more)} cảnh báo nữa (xem --json).`, en: `! … and ${number(more)} more warnings (see --json).` }));
};

const MOST_WARNINGS = 20;

/** What one unit was told, when, and why; and what became of each of its reports. */
export const printStory = ({ units, plan, notices }: Rehearsal, unit: string): void => {
  const log = units.get(unit);
  if (log === undefined)
    throw new Refusal('UNIT_OWES_NOTHING', {
      vi: `Theo kế hoạch này, “${unit}” không phải báo cáo gì. Hãy kiểm tra mã đơn vị.`,
      en: `By this plan “${unit}” owes no report. Check the unit's code.`,
    });
  const names: HistoryNames = { ...namesIn(plan), person: () => undefined, zone: plan.zone };
  const printLine = (at: Instant, words: string, recorded: RehearsedEvent): void => {
    const told = notices.filter(({ items }) => items.some((item) => item.id === factIdOf(recorded))).map(({ person }) => person);
    const to = told.length === 0 ? '' : say({ vi: ` → báo ${told.join(', ')}`, en: ` → told ${told.join(', ')}` });
    print(`  ${writeDay(localDayOf(at, plan.zone))} ${withOffset(at, plan.zone).slice(11, 16)}  ${words}${to}`);
  };
  const nameOf = (code: string): Bilingual => plan.duties.find((duty) => duty.code === code)?.name ?? { vi: code, en: code };
  for (const [id, obligation] of log.known()) {
    print(
      `\n${say(sayPeriod(obligation.period))} – ${say(nameOf(obligation.duty))}. ${say(sayDue(sentenceOf(log, id) ?? obligation.sentence))}`,
    );
    for (const recorded of log.events) {
      const { event, stream, recordedAt } = recorded;
      const words = stream === id ? sayEvent(event as ObligationEvent) : sayCase(recorded, casesAbout(log, id), names);
      if (words !== undefined) printLine(recordedAt, words, recorded);
    }
  }
  for (const task of log.allTasks()) {
    print(`\n${say(titleOfTask(task))}`);
    for (const recorded of log.events) {
      const words = recorded.stream === taskStream(task.code) ? say(sayTaskEvent(recorded.event as TaskEvent, names)) : undefined;
      const said = words ?? sayCase(recorded, casesAbout(log, taskStream(task.code)), names);
      if (said !== undefined) printLine(recorded.recordedAt, said, recorded);
    }
  }
};

const casesAbout = (log: UnitLog, subject: string): ReadonlySet<string> =>
  new Set(log.cases(subject).map(({ id }) => escalationStream(id)));

/** What happened to a case of these; of another stream nothing. */
const sayCase = (recorded: RehearsedEvent, cases: ReadonlySet<string>, names: HistoryNames): string | undefined => {
  if (!cases.has(recorded.stream)) return undefined;
  const { event } = recorded;
  if (event.type === 'EscalationProposed') return sayProposal(event as EscalationProposed);
  return say(sayEscalationEvent(recordedOf(recorded) as RecordedEvent<EscalationEvent>, names));
};

/** The step by its name and not as days left: one that is said late, at the opening of its period, has fewer left. */
const sayStep = ({ step, day, issuedOn }: ReminderIssued['data']): Bilingual => {
  const late = day === issuedOn ? { vi: '', en: '' } : { vi: `, mốc của ngày ${writeDay(day)}`, en: `, the step of ${writeDay(day)}` };
  return step === 0
    ? { vi: `nhắc: ngày làm việc cuối cùng trước khi hết hạn${late.vi}`, en: `reminded: the last working day before it is due${late.en}` }
    : {
        vi: `nhắc: mốc ${step} ngày làm việc trước ngày cuối${late.vi}`,
        en: `reminded: step ${step}, in working days before the last day${late.en}`,
      };
};

/** As the rule set it: later dates are told where they were set. */
const sentenceOf = ({ events }: UnitLog, id: string): DueSentence | undefined => {
  const opening = events.find(({ stream, event }) => stream === id && event.type === 'ObligationOpened')?.event as
    ObligationOpened | undefined;
  return opening?.data.sentence;
};

const sayProposal = ({ data: { level } }: EscalationProposed): string =>
  say({ vi: `đề xuất trình lãnh đạo xử lý, cấp ${level}`, en: `escalation proposed, level ${level}` });

const sayEvent = (event: ObligationEvent): string | undefined => {
  switch (event.type) {
    case 'ObligationOpened':
      return say({ vi: 'mở kỳ báo cáo', en: 'opened' });
    case 'ReminderIssued': {
      const over =
        event.data.passedOver.length === 0
          ? ''
          : say({
              vi: ` (bỏ qua mốc ${event.data.passedOver.join(', ')})`,
              en: ` (steps ${event.data.passedOver.join(', ')} passed over)`,
            });
      return say(sayStep(event.data)) + over;
    }
    case 'ReportSubmitted':
    case 'ReportResubmitted':
      return event.data.onTime
        ? say({ vi: `nhận bản ${event.data.version}, đúng hạn`, en: `version ${event.data.version} received, on time` })
        : say({ vi: `nhận bản ${event.data.version}, trễ hạn`, en: `version ${event.data.version} received, late` });
    case 'ReportReturned':
      return say({
        vi: `trả lại để bổ sung, hạn hết ngày ${writeDay(event.data.lastDay)}`,
        en: `returned for completion by the end of ${writeDay(event.data.lastDay)}`,
      });
    case 'ReportAccepted':
      return say({ vi: `chấp nhận bản ${event.data.version}`, en: `version ${event.data.version} accepted` });
    case 'ObligationBecameOverdue':
      return say({ vi: 'quá hạn', en: 'overdue' });
    case 'ObligationClosedMissing':
      return say({ vi: 'khép lại: không nộp', en: 'closed as missing' });
    default:
      return undefined;
  }
};

/** What the other plan would change. */
export const printComparison = ({ totals, changed }: Comparison): void => {
  const rows = Object.entries(TOTAL_NAMES).map(([key, name]) => {
    const { before, after, change } = totals[key as keyof typeof TOTAL_NAMES];
    return [say(name), before, after, change > 0 ? `+${number(change)}` : number(change)];
  });
  print(
    table(
      ['', say({ vi: 'Kế hoạch này', en: 'This plan' }), say({ vi: 'Kế hoạch kia', en: 'The other' }), say({ vi: 'Chênh', en: 'Change' })],
      rows,
    ),
  );
  print(
    say({ vi: `\n${number(changed.length)} nghĩa vụ diễn ra khác đi.`, en: `\n${number(changed.length)} obligations fare differently.` }),
  );
  for (const { unit, duty, period, before, after } of changed.slice(0, MOST_CHANGES)) {
    const fate = (side: typeof before): string =>
      side === null ? '–' : `${writeDay(side.lastDay)} ${say(TIMELINESS_NAMES[side.timeliness])}`;
    print(`  ${unit} ${duty} ${period}: ${fate(before)} → ${fate(after)}`);
  }
  if (changed.length > MOST_CHANGES)
    print(
      say({ vi: `  … và ${number(changed.length - MOST_CHANGES)} nữa.`, en: `  … and ${number(changed.length - MOST_CHANGES)} more.` }),
    );
};

const MOST_CHANGES = 40;

const TOTAL_NAMES = {
  obligations: { vi: 'Nghĩa vụ', en: 'Obligations' },
  reminders: { vi: 'Nhắc', en: 'Reminders' },
  digests: { vi: 'Thư', en: 'Digests' },
  onTime: { vi: 'Đúng hạn', en: 'On time' },
  late: { vi: 'Trễ hạn', en: 'Late' },
  returned: { vi: 'Trả lại', en: 'Returned' },
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  proposals: { vi: 'Đề xuất', en: 'Proposals' },
  missing: { vi: 'Không nộp', en: 'Missing' },
} as const;

const TIMELINESS_NAMES: Record<Timeliness, Bilingual> = {
  pending: { vi: 'đang chờ', en: 'pending' },
  on_time: { vi: 'đúng hạn', en: 'on time' },
  late: { vi: 'trễ hạn', en: 'late' },
  missing: { vi: 'không nộp', en: 'missing' },
  excused: { vi: 'được miễn', en: 'excused' },
};
