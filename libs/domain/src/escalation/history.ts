import type { RecordedEvent } from '#eventsourcing';
import { type HistoryNames, joined, sayPart } from '../history.js';
import { ROLE_NAMES } from '../org/role.js';
import type { Bilingual } from '../text.js';
import type { EscalationEvent, EscalationResolved } from './escalation.js';

/** What an event of a case says, in a sentence without its time and its author. */
export const sayEscalationEvent = (recorded: RecordedEvent<EscalationEvent>, { zone }: HistoryNames): Bilingual => {
  const event = recorded as EscalationEvent;
  switch (event.type) {
    case 'EscalationProposed': {
      const { level, attempt, addressee, approver } = event.data;
      const again = attempt === 1 ? { vi: '', en: '' } : { vi: `, lần thứ ${attempt}`, en: `, attempt ${attempt}` };
      return {
        vi: `Đề xuất trình lãnh đạo xử lý cấp ${level}${again.vi}: trình ${ROLE_NAMES[addressee].vi}, chờ ${ROLE_NAMES[approver].vi} phê duyệt.`,
        en: `Proposed for escalation at level ${level}${again.en}: addressed to the ${ROLE_NAMES[addressee].en}, waiting for the ${ROLE_NAMES[approver].en} to approve.`,
      };
    }
    case 'EscalationApproved':
      return { vi: 'Phê duyệt đề xuất trình lãnh đạo xử lý.', en: 'The proposal to escalate was approved.' };
    case 'EscalationDeclined':
      return joined(
        { vi: 'Từ chối đề xuất trình lãnh đạo xử lý.', en: 'The proposal to escalate was declined.' },
        sayPart(recorded.sealed['reason'], { vi: 'Lý do', en: 'Reason' }, zone),
      );
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

const OUTCOMES: Record<EscalationResolved['data']['outcome'], Bilingual> = {
  submitted: { vi: 'báo cáo đã được gửi', en: 'the report was submitted' },
  extended: { vi: 'được gia hạn', en: 'the date was extended' },
  excused: { vi: 'được miễn kỳ này', en: 'it was excused' },
  closed: { vi: 'khép lại là không nộp', en: 'it was closed as missing' },
};
