import type { RecordedEvent } from '#eventsourcing';
import { sayInstant } from '../calendar/write-instant.js';
import type { EscalationEvent } from '../escalation/escalation.js';
import { sayEscalationEvent } from '../escalation/history.js';
import { type HistoryEntry, type HistoryNames, inOrderOfTime, joined, sayPart, whoOf } from '../history.js';
import { sayNoticeEvent } from '../notice/history.js';
import type { NoticeEvent } from '../notice/notice.js';
import { type Bilingual, writeDay } from '../text.js';
import type { CompletionReported, Doers, Recommendation, TaskEvent } from './events.js';

/** How a task came to stand as it does: its own events, those of its cases, and those of the notices that told of it. */
export const tellTaskHistory = (
  events: {
    readonly task: readonly RecordedEvent<TaskEvent>[];
    readonly escalations: readonly RecordedEvent<EscalationEvent>[];
    readonly notices: readonly RecordedEvent<NoticeEvent>[];
  },
  names: HistoryNames,
): HistoryEntry[] =>
  inOrderOfTime(
    [
      ...events.task.map((event) => ({ event, what: sayWithParts(event, names) })),
      ...events.escalations.map((event) => ({ event, what: sayEscalationEvent(event, names) })),
      ...events.notices.map((event) => ({ event, what: sayNoticeEvent(event, names) })),
    ],
    names,
  );

/** An event's sentence, and behind it each free text that was given with it. */
const sayWithParts = (recorded: RecordedEvent<TaskEvent>, names: HistoryNames): Bilingual =>
  joined(
    sayTaskEvent(recorded as TaskEvent, names),
    ...Object.entries(PARTS).map(([name, word]) => sayPart(recorded.sealed[name], word, names.zone)),
  );

const PARTS: Readonly<Record<string, Bilingual>> = {
  text: { vi: 'Nội dung', en: 'Text' },
  product: { vi: 'Sản phẩm', en: 'Product' },
  evidence: { vi: 'Minh chứng', en: 'Evidence' },
  remarks: { vi: 'Ý kiến', en: 'Opinion' },
  reason: { vi: 'Lý do', en: 'Reason' },
};

/** What an event says, in a sentence without its time and its author. */
export const sayTaskEvent = (event: TaskEvent, names: HistoryNames): Bilingual => {
  switch (event.type) {
    case 'TaskRecorded': {
      const { code } = event.data.task;
      return { vi: `Ghi nhận theo kế hoạch, mục ${code}; chưa giao.`, en: `Recorded from the plan, section ${code}; not assigned.` };
    }
    case 'TaskProposed':
      return joined({ vi: 'Đề xuất giao', en: 'Proposed' }, sayDoers(event.data, names), sayBy(event.data));
    case 'TaskAssigned': {
      const { documentNumber } = event.data;
      return joined(
        { vi: `Giao nhiệm vụ theo văn bản số ${documentNumber}`, en: `Assigned by document ${documentNumber}` },
        sayDoers(event.data, names),
        sayBy(event.data),
      );
    }
    case 'TaskReceived':
      return { vi: 'Tiếp nhận nhiệm vụ.', en: 'The task was received.' };
    case 'TaskReceiptDisputed':
      return { vi: 'Đề nghị xem lại việc giao.', en: 'The unit disputes that the task is its own.' };
    case 'ReceiptDisputeDismissed':
      return { vi: 'Giữ nguyên việc giao.', en: 'The assignment stands.' };
    case 'ReceiptAssumed': {
      const day = writeDay(event.data.lastDay);
      return {
        vi: `Coi như đã tiếp nhận: không có ý kiến đến hết ngày ${day}.`,
        en: `Taken as received: nothing was said by the end of ${day}.`,
      };
    }
    case 'TaskDelegatedInternally': {
      const person = whoOf(event.data.person, names);
      return { vi: `Phân công ${person.vi} thực hiện.`, en: `${person.en} is to work on it.` };
    }
    case 'CoordinatorInputRequested': {
      const { unit, lastDay } = event.data;
      const day = writeDay(lastDay);
      return {
        vi: `Đề nghị ${names.unit(unit).vi} phối hợp, hạn hết ngày ${day}.`,
        en: `${names.unit(unit).en} was asked for its part by the end of ${day}.`,
      };
    }
    case 'CoordinatorInputProvided': {
      const unit = names.unit(event.data.unit);
      return { vi: `${unit.vi} trả lời phối hợp.`, en: `${unit.en} gave its part.` };
    }
    case 'ProgressReported':
      return { vi: `Báo cáo tiến độ: ${event.data.percent}%.`, en: `Progress was reported: ${event.data.percent}%.` };
    case 'TaskExtensionRequested': {
      const day = writeDay(event.data.lastDay);
      return { vi: `Xin gia hạn đến hết ngày ${day}.`, en: `An extension to the end of ${day} was asked for.` };
    }
    case 'TaskExtensionGranted': {
      const { number, lastDay } = event.data;
      const day = writeDay(lastDay);
      return { vi: `Gia hạn lần thứ ${number}, đến hết ngày ${day}.`, en: `Extension ${number}: to the end of ${day}.` };
    }
    case 'TaskExtensionDeclined':
      return { vi: 'Không gia hạn.', en: 'The extension was declined.' };
    case 'TaskReminderIssued':
      return joined(sayReminder(event.data.step), sayPassedOver(event.data.passedOver));
    case 'TaskBecameOverdue': {
      const day = writeDay(event.data.lastDay);
      return joined(
        {
          vi: `Quá hạn: hết ngày ${day} mà chưa có báo cáo hoàn thành.`,
          en: `Overdue: completion was not reported by the end of ${day}.`,
        },
        sayPassedOver(event.data.passedOver),
      );
    }
    case 'CompletionReported':
      return sayCompletion(event, names);
    case 'CompletionReviewed':
      return RECOMMENDATIONS[event.data.recommends];
    case 'CompletionConfirmed':
      return { vi: 'Xác nhận hoàn thành.', en: 'Completion was confirmed.' };
    case 'CompletionRejected': {
      const day = writeDay(event.data.lastDay);
      return { vi: `Trả lại để làm lại, hạn hết ngày ${day}.`, en: `Sent back for rework by the end of ${day}.` };
    }
    case 'TaskReassigned': {
      const { from, documentNumber } = event.data;
      const [before, after] = [names.unit(from), sayDoers(event.data, names)];
      return joined(
        {
          vi: `Giao lại theo văn bản số ${documentNumber}, trước đó: ${before.vi}`,
          en: `Reassigned by document ${documentNumber}, before: ${before.en}`,
        },
        after,
        sayBy(event.data),
      );
    }
    case 'TaskRecalled':
      return { vi: 'Thu hồi nhiệm vụ.', en: 'The task was recalled.' };
    case 'TaskSuperseded': {
      const { replacement } = event.data;
      return { vi: `Thay bằng nhiệm vụ ${replacement}.`, en: `Superseded by task ${replacement}.` };
    }
    case 'TaskDeclaredNotFeasible':
      return { vi: 'Xác định không thực hiện được.', en: 'Declared not feasible.' };
  }
};

const sayDoers = ({ lead, coordinators }: Doers, { unit }: HistoryNames): Bilingual => {
  const helpers = coordinators.map(unit);
  const led = { vi: `; chủ trì: ${unit(lead).vi}`, en: `; lead: ${unit(lead).en}` };
  if (helpers.length === 0) return led;
  return joined(led, {
    vi: `; phối hợp: ${helpers.map(({ vi }) => vi).join(', ')}`,
    en: `; coordinating: ${helpers.map(({ en }) => en).join(', ')}`,
  });
};

const sayBy = ({ lastDay }: { readonly lastDay: Parameters<typeof writeDay>[0] }): Bilingual => ({
  vi: `; thời hạn hết ngày ${writeDay(lastDay)}.`,
  en: `; to be done by the end of ${writeDay(lastDay)}.`,
});

const sayCompletion = ({ data }: CompletionReported, { zone }: HistoryNames): Bilingual => {
  const received = sayInstant(data.receivedAt, zone);
  const verdict = data.onTime ? { vi: 'trong hạn', en: 'on time' } : { vi: 'sau hạn', en: 'after the deadline' };
  return {
    vi: `Báo cáo hoàn thành lần thứ ${data.number}, nhận ${received.vi}, ${verdict.vi}.`,
    en: `Completion was reported, number ${data.number}, received ${received.en}, ${verdict.en}.`,
  };
};

const sayReminder = (step: number): Bilingual =>
  step === 0
    ? { vi: 'Nhắc hạn: hôm nay là ngày làm việc cuối cùng.', en: 'Reminded: this is the last working day.' }
    : { vi: `Nhắc hạn: còn ${step} ngày làm việc.`, en: `Reminded: ${step} working ${step === 1 ? 'day is' : 'days are'} left.` };

const sayPassedOver = (steps: readonly number[]): Bilingual =>
  steps.length === 0
    ? { vi: '', en: '' }
    : { vi: ` Bỏ qua mốc nhắc: ${steps.join(', ')}.`, en: ` Steps passed over: ${steps.join(', ')}.` };

const RECOMMENDATIONS: Record<Recommendation, Bilingual> = {
  confirm: { vi: 'Đề nghị xác nhận hoàn thành.', en: 'The opinion is to confirm completion.' },
  reject: { vi: 'Đề nghị trả lại để làm lại.', en: 'The opinion is to send it back.' },
};
