import type { RecordedEvent, SealedPart } from '#eventsourcing';
import type { EscalationEvent } from '../escalation/escalation.js';
import { sayEscalationEvent } from '../escalation/history.js';
import { type HistoryEntry, type HistoryNames, inOrderOfTime, joined, sayPart } from '../history.js';
import { ROLE_NAMES } from '../org/role.js';
import { type Bilingual, writeDay } from '../text.js';
import type { AnswerOutcome, ImpedimentEvent, ImpedimentKind, ImpedimentLevel, ImpedimentRouted } from './impediment.js';

/** How a difficulty came to stand as it does: its own events and those of its cases, in the order in which they occurred. */
export const tellImpediment = (
  events: {
    readonly impediment: readonly RecordedEvent<ImpedimentEvent>[];
    readonly escalations: readonly RecordedEvent<EscalationEvent>[];
  },
  names: HistoryNames,
): HistoryEntry[] =>
  inOrderOfTime(
    [
      ...events.impediment.map((event) => ({ event, what: sayImpedimentEvent(event, names) })),
      ...events.escalations.map((event) => ({ event, what: sayEscalationEvent(event, names) })),
    ],
    names,
  );

/** What an event of a difficulty says, in a sentence without its time and its author. */
const sayImpedimentEvent = (recorded: RecordedEvent<ImpedimentEvent>, names: HistoryNames): Bilingual => {
  const event = recorded as ImpedimentEvent;
  const { sealed } = recorded;
  switch (event.type) {
    case 'ImpedimentRaised':
      return joined(
        {
          vi: `Nêu ${IMPEDIMENT_KINDS[event.data.kind].vi}, đề nghị ${IMPEDIMENT_LEVELS[event.data.level].vi} giải quyết.`,
          en: `Raised as a ${IMPEDIMENT_KINDS[event.data.kind].en}, to be solved by ${IMPEDIMENT_LEVELS[event.data.level].en}.`,
        },
        sayPart(sealed['text'], CONTENT, names.zone),
        sayPart(sealed['solution'], SOLUTION, names.zone),
      );
    case 'ImpedimentRouted':
      return joined(sayRouted(event, names), because(sealed, names));
    case 'RoutingReminderIssued':
      return {
        vi: `Nhắc chuyển xử lý: đã ${event.data.afterWorkingDays} ngày làm việc chưa có nơi trả lời.`,
        en: `Reminded to route it: for ${workingDays(event.data.afterWorkingDays)} nobody has had to answer it.`,
      };
    case 'ImpedimentReminderIssued':
      return event.data.step === 0
        ? { vi: 'Nhắc trả lời: hôm nay là ngày làm việc cuối trước khi hết hạn.', en: 'Reminded: this is the last working day to answer.' }
        : {
            vi: `Nhắc trả lời: còn ${event.data.step} ngày làm việc.`,
            en: `Reminded to answer: ${workingDays(event.data.step)} left.`,
          };
    case 'ImpedimentBecameOverdue':
      return {
        vi: `Quá hạn: hết ngày ${writeDay(event.data.lastDay)} mà chưa có câu trả lời.`,
        en: `Overdue: no answer was given by the end of ${writeDay(event.data.lastDay)}.`,
      };
    case 'ImpedimentAnswered': {
      const late = event.data.onTime ? { vi: '', en: '' } : { vi: ', sau hạn', en: ', after the deadline' };
      return joined(
        {
          vi: `Trả lời lần thứ ${event.data.answer}${late.vi}: ${ANSWER_OUTCOMES[event.data.outcome].vi}.`,
          en: `Answer ${event.data.answer}${late.en}: ${ANSWER_OUTCOMES[event.data.outcome].en}.`,
        },
        sayPart(sealed['text'], CONTENT, names.zone),
      );
    }
    case 'AnswerConfirmed':
      return { vi: 'Đơn vị xác nhận khó khăn đã được tháo gỡ.', en: 'The unit confirmed that the difficulty is removed.' };
    case 'AnswerDisputed':
      return joined(
        {
          vi: `Đơn vị không đồng ý với câu trả lời, lần thứ ${event.data.number}; phải trả lời lại đến hết ngày ${writeDay(event.data.lastDay)}.`,
          en: `The unit disputed the answer, time ${event.data.number}; it is to be answered again by the end of ${writeDay(event.data.lastDay)}.`,
        },
        because(sealed, names),
      );
    case 'JudgementReminderIssued':
      return {
        vi: `Nhắc đơn vị đánh giá câu trả lời: đã ${event.data.afterWorkingDays} ngày làm việc.`,
        en: `The unit was reminded to judge the answer, after ${workingDays(event.data.afterWorkingDays)}.`,
      };
    case 'AnswerUnjudged':
      return {
        vi: `Hết ngày ${writeDay(event.data.lastDay)} mà đơn vị chưa đánh giá câu trả lời; việc này vẫn chờ.`,
        en: `The unit did not judge the answer by the end of ${writeDay(event.data.lastDay)}; it still waits.`,
      };
    case 'ImpedimentWithdrawn':
      return joined({ vi: 'Rút lại khó khăn, vướng mắc.', en: 'The difficulty was withdrawn.' }, because(sealed, names));
    case 'ImpedimentClosed':
      return joined({ vi: 'Khép lại việc này.', en: 'Closed by the compiling office.' }, because(sealed, names));
  }
};

const sayRouted = ({ data: { owner, level, lastDay, revision } }: ImpedimentRouted, { unit }: HistoryNames): Bilingual => ({
  vi: `${revision === 0 ? 'Chuyển' : 'Chuyển lại'} cho ${ROLE_NAMES[owner.role].vi}, ${unit(owner.unit).vi} trả lời đến hết ngày ${writeDay(lastDay)}; cấp giải quyết: ${IMPEDIMENT_LEVELS[level].vi}.`,
  en: `${revision === 0 ? 'Routed' : 'Routed again'} to the ${ROLE_NAMES[owner.role].en}, ${unit(owner.unit).en}, to be answered by the end of ${writeDay(lastDay)}; it can be solved by ${IMPEDIMENT_LEVELS[level].en}.`,
});

export const IMPEDIMENT_KINDS: Readonly<Record<ImpedimentKind, Bilingual>> = {
  difficulty: { vi: 'khó khăn', en: 'difficulty' },
  obstacle: { vi: 'vướng mắc', en: 'obstacle' },
  proposal: { vi: 'kiến nghị', en: 'proposal' },
};

export const IMPEDIMENT_LEVELS: Readonly<Record<ImpedimentLevel, Bilingual>> = {
  unit: { vi: 'đơn vị liên quan', en: 'another unit' },
  office: { vi: 'phòng, ban chuyên môn', en: 'a specialised office' },
  authority: { vi: 'lãnh đạo Ủy ban nhân dân', en: 'the leaders of the authority' },
  superior: { vi: 'cơ quan cấp trên', en: 'a superior body' },
};

export const ANSWER_OUTCOMES: Readonly<Record<AnswerOutcome, Bilingual>> = {
  solved: { vi: 'đã giải quyết', en: 'solved' },
  partly: { vi: 'giải quyết một phần', en: 'solved in part' },
  cannot: { vi: 'không giải quyết được', en: 'it cannot be solved' },
  passed_upward: { vi: 'đề nghị chuyển lên cấp trên', en: 'to be passed upward' },
};

type Sealed = Readonly<Record<string, SealedPart>>;

const because = (sealed: Sealed, { zone }: HistoryNames): Bilingual => sayPart(sealed['reason'], REASON, zone);

const workingDays = (count: number): string => `${count} working ${count === 1 ? 'day' : 'days'}`;

const REASON = { vi: 'Lý do', en: 'Reason' };
const CONTENT = { vi: 'Nội dung', en: 'Text' };
const SOLUTION = { vi: 'Đề xuất', en: 'Proposed solution' };
