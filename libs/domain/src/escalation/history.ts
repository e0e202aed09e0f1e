import type { RecordedEvent } from '#eventsourcing';
import { type HistoryNames, joined, sayPart } from '../history.js';
import { ROLE_NAMES } from '../org/role.js';
import { type Bilingual, writeDay } from '../text.js';
import type { ApprovalReassigned, ApproverReminded, DecisionStep, EscalationEvent, EscalationResolved } from './escalation.js';

/** What an event of a case says, in a sentence without its time and its author. */
export const sayEscalationEvent = (recorded: RecordedEvent<EscalationEvent>, { zone }: HistoryNames): Bilingual => {
  const event = recorded as EscalationEvent;
  switch (event.type) {
    case 'EscalationProposed': {
      const { level, attempt, addressee, approver } = event.data;
      const again = attempt === 1 ? { vi: '', en: '' } : { vi: `, lần thứ ${attempt}`, en: `, attempt ${attempt}` };
      const proposed = {
        vi: `Đề xuất trình lãnh đạo xử lý cấp ${level}${again.vi}: trình ${ROLE_NAMES[addressee].vi}, chờ ${ROLE_NAMES[approver].vi} phê duyệt.`,
        en: `Proposed for escalation at level ${level}${again.en}: addressed to the ${ROLE_NAMES[addressee].en}, waiting for the ${ROLE_NAMES[approver].en} to approve.`,
      };
      return joined(proposed, sayPart(recorded.sealed['reason'], { vi: 'Lý do', en: 'Reason' }, zone));
    }
    case 'EscalationApproved':
      return { vi: 'Phê duyệt đề xuất trình lãnh đạo xử lý.', en: 'The proposal to escalate was approved.' };
    case 'EscalationDeclined':
      return joined(
        { vi: 'Từ chối đề xuất trình lãnh đạo xử lý.', en: 'The proposal to escalate was declined.' },
        sayPart(recorded.sealed['reason'], { vi: 'Lý do', en: 'Reason' }, zone),
      );
    case 'EscalationAmended':
      return { vi: 'Sửa nội dung văn bản trình.', en: 'The words of the letter were changed.' };
    case 'EscalationDeferred':
      return joined(
        {
          vi: `Cho thêm thời gian đến hết ngày ${writeDay(event.data.until)}; việc này vẫn tính là trễ.`,
          en: `More time was given until the end of ${writeDay(event.data.until)}; what is late stays late.`,
        },
        sayPart(recorded.sealed['reason'], { vi: 'Lý do', en: 'Reason' }, zone),
      );
    case 'EscalationWithdrawn':
      return joined(
        { vi: 'Rút đề xuất trình lãnh đạo xử lý.', en: 'The proposal to escalate was withdrawn.' },
        sayPart(recorded.sealed['reason'], { vi: 'Lý do', en: 'Reason' }, zone),
      );
    case 'ApproverReminded':
      return sayReminded(event);
    case 'ApprovalReassigned':
      return sayReassigned(event);
    case 'ApprovalUnanswered':
      return {
        vi: 'Hết thời hạn mà chưa ai quyết định; đề xuất vẫn chờ.',
        en: 'Nobody decided within the terms; the proposal still waits.',
      };
    case 'EscalationAcknowledged':
      return { vi: 'Thủ trưởng đơn vị xác nhận đã nhận văn bản.', en: 'The head of the unit acknowledged the document.' };
    case 'EscalatedFurther':
      return { vi: 'Trình tiếp lên cấp trên.', en: 'Escalated to the next level.' };
    case 'EscalationClosed':
      return { vi: 'Kết thúc hồ sơ trình xử lý.', en: 'The case was closed.' };
    case 'EscalationDispatched':
      return {
        vi: `Phát hành văn bản số ${event.data.documentNumber} qua ${event.data.channel}.`,
        en: `Dispatched as document ${event.data.documentNumber} by ${event.data.channel}.`,
      };
    case 'EscalationMooted':
      return { vi: 'Đề xuất không còn cần: báo cáo đã đến trước.', en: 'The proposal is moot: the matter was settled first.' };
    case 'EscalationResolved':
      return { vi: `Việc trình xử lý kết thúc: ${OUTCOMES[event.data.outcome].vi}.`, en: `Resolved: ${OUTCOMES[event.data.outcome].en}.` };
  }
};

const sayReminded = ({ data: { step, number } }: ApproverReminded): Bilingual => {
  const asked = sayStep(step);
  return { vi: `Nhắc ${asked.vi} quyết định, lần thứ ${number}.`, en: `Reminded to decide, time ${number}: ${asked.en}.` };
};

/** Who is asked at a step: a seat's holder, or whom he has put in his place. */
const sayStep = ({ kind, seat }: DecisionStep): Bilingual => {
  const { vi, en } = ROLE_NAMES[seat.role];
  return kind === 'deputy' ? { vi: `người được ủy quyền của ${vi}`, en: `the deputy of the ${en}` } : { vi, en: `the ${en}` };
};

const sayReassigned = ({ data: { from, to, cause } }: ApprovalReassigned): Bilingual => {
  const why = {
    silence: { vi: 'đã hết thời hạn quyết định', en: 'his term is over' },
    nobody: { vi: 'hiện không có ai quyết định được ở vị trí này', en: 'nobody there can decide it now' },
    decision: { vi: 'theo quyết định', en: 'as decided' },
  }[cause];
  const [before, after] = [sayStep(from), sayStep(to)];
  return {
    vi: `Chuyển quyền quyết định từ ${before.vi} sang ${after.vi}: ${why.vi}.`,
    en: `The decision passed from ${before.en} to ${after.en}: ${why.en}.`,
  };
};

const OUTCOMES: Record<EscalationResolved['data']['outcome'], Bilingual> = {
  submitted: { vi: 'báo cáo đã được gửi', en: 'the report was submitted' },
  extended: { vi: 'được gia hạn', en: 'the date was extended' },
  excused: { vi: 'được miễn kỳ này', en: 'it was excused' },
  closed: { vi: 'khép lại là không nộp', en: 'it was closed as missing' },
  explained: { vi: 'giải trình được chấp nhận', en: 'the explanation was accepted' },
  completed: { vi: 'nhiệm vụ đã hoàn thành', en: 'the task was completed' },
  answered: { vi: 'khó khăn đã được trả lời', en: 'the difficulty was answered' },
  reassigned: { vi: 'đã giao cho đơn vị khác', en: 'it was given to another unit' },
};
