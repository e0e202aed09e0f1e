import { seatInMatter, stepOf } from '../access/case-seats.js';
import { type Saying, type Teller, tellingOf, type Told, type ToldBefore } from '../notice/telling.js';
import { ROLE_NAMES } from '../org/role.js';
import type { Subject } from '../subject/subject.js';
import type { DecisionStep, Escalation, EscalationCase, EscalationEvent } from './escalation.js';
import { evolveEscalation, writtenTo } from './escalation.js';

/** How the events of cases are told: to whom a decision waits for, to whom a letter went out, and to whoever proposed or compiles. */
export const escalationTeller: Teller<Escalation> = {
  category: 'escalation',
  types: new Set<EscalationEvent['type']>([
    'EscalationProposed',
    'ApproverReminded',
    'ApprovalReassigned',
    'EscalationApproved',
    'EscalationDispatched',
    'EscalationDeclined',
    'EscalationAcknowledged',
  ]),
  initialState: { status: 'absent' },
  evolve: evolveEscalation,
  mentions: (known) => (known.status === 'absent' ? [] : [known.subject]),
  tell: (told) => {
    const { state: known, stream, subjectOf } = told;
    const subject = known.status === 'absent' ? undefined : subjectOf(known.subject);
    if (known.status === 'absent' || subject === undefined) return undefined;
    const saying = sayOf(told, known, subject);
    return saying && tellingOf(saying, { subject: stream, unit: subject.matter.unit, title: subject.title });
  },
  isOver: (known, told) =>
    (ASKING.has(told.kind) && known.status !== 'proposed') || (told.kind === 'escalation_approved' && known.status !== 'approved'),
};

/** What asks for a decision; once that has been made, nobody need be asked. */
const ASKING: ReadonlySet<ToldBefore['kind']> = new Set([
  'escalation', // of a report's case, told with the report's own events
  'escalation_proposed',
  'escalation_reminder',
  'escalation_passed_on',
]);

const sayOf = ({ event: { type, data }, regime }: Told<Escalation>, known: EscalationCase, subject: Subject): Saying | undefined => {
  const { matter } = subject;
  const event = { type, data } as EscalationEvent;
  const role = ROLE_NAMES[writtenTo(known)];
  switch (event.type) {
    case 'EscalationProposed': {
      // Of a report it is told with the report's own events.
      if (subject.kind === 'obligation') return undefined;
      const says = {
        vi: `đề xuất trình xử lý cấp ${known.level}, chờ quyết định.`,
        en: `proposed for escalation at level ${known.level}; decide.`,
      };
      return { kind: 'escalation_proposed', says, ...askedAt(stepOf(known, matter, regime)) };
    }
    case 'ApproverReminded': {
      const says = {
        vi: `đề xuất trình xử lý cấp ${known.level} vẫn chờ quyết định, nhắc lần thứ ${event.data.number}.`,
        en: `the proposal to escalate at level ${known.level} still waits for a decision, reminder ${event.data.number}.`,
      };
      return { kind: 'escalation_reminder', says, ...askedAt(event.data.step) };
    }
    case 'ApprovalReassigned': {
      const says = {
        vi: `quyền quyết định đề xuất trình xử lý cấp ${known.level} đã chuyển đến Ông/Bà.`,
        en: `the decision on the escalation at level ${known.level} has passed to you.`,
      };
      return { kind: 'escalation_passed_on', says, ...askedAt(event.data.to) };
    }
    case 'EscalationApproved': {
      const says = {
        vi: 'văn bản trình xử lý đã được phê duyệt, chờ phát hành.',
        en: 'the letter was approved and waits to be dispatched.',
      };
      const senders = ['records_office', 'finance_clerk'] as const;
      return { kind: 'escalation_approved', says, to: senders.map((sender) => seatInMatter(sender, matter, regime)) };
    }
    case 'EscalationDispatched': {
      const { documentNumber, channel } = event.data;
      const says = {
        vi: `văn bản số ${documentNumber} đã gửi ${role.vi} qua ${channel}.`,
        en: `document ${documentNumber} was sent to the ${role.en} by ${channel}.`,
      };
      const roles = new Set([writtenTo(known), 'head', 'reporter'] as const);
      return { kind: 'escalation_dispatched', says, to: [...roles].map((to) => seatInMatter(to, matter, regime)) };
    }
    case 'EscalationDeclined': {
      if (known.proposedBy === 'clock') return undefined;
      const says = {
        vi: 'đề xuất trình xử lý của Ông/Bà bị từ chối; xem lý do trong hồ sơ.',
        en: 'your proposal to escalate was declined; the case says why.',
      };
      return { kind: 'escalation_declined', says, to: [], persons: [known.proposedBy] };
    }
    case 'EscalationAcknowledged': {
      const says = { vi: 'thủ trưởng đơn vị đã nhận văn bản.', en: 'the head of the unit has acknowledged the document.' };
      return { kind: 'escalation_acknowledged', says, to: [seatInMatter('finance_clerk', matter, regime)] };
    }
    default:
      return undefined;
  }
};

/** Who is asked at a step: whoever holds the seat, or the deputy by name. */
const askedAt = ({ seat, deputy }: DecisionStep): Pick<Saying, 'to' | 'persons' | 'asks'> =>
  deputy === undefined ? { to: [seat], asks: 'decision' } : { to: [], persons: [deputy.person], asks: 'decision' };
