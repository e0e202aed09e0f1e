import type { RecordedEvent } from '#eventsourcing';
import { entryOf, type HistoryEntry, type HistoryNames, whoOf } from '../history.js';
import { ROLE_NAMES } from '../org/role.js';
import type { Bilingual } from '../text.js';
import type { NoticeEvent, NoticeOutcome } from './notice.js';

/** What an event of a notice says, in a sentence without its time and its author. No address stands in it. */
export const sayNoticeEvent = (recorded: RecordedEvent<NoticeEvent>, names: HistoryNames): Bilingual => {
  const event = recorded as NoticeEvent;
  switch (event.type) {
    case 'NoticeComposed': {
      const person = whoOf(event.data.person, names);
      const { length } = event.data.facts;
      return {
        vi: `Soạn thông báo cho ${person.vi}, gồm ${length} việc.`,
        en: `A notice with ${length} item(s) was composed for ${person.en}.`,
      };
    }
    case 'NobodyToTell': {
      const seats = event.data.seats.map(({ unit, role }) => ({ role: ROLE_NAMES[role], unit: names.unit(unit) }));
      return {
        vi: `Không có ai để báo: ${seats.map(({ role, unit }) => `${role.vi} – ${unit.vi}`).join(', ')}.`,
        en: `Nobody was there to be told: ${seats.map(({ role, unit }) => `${role.en} – ${unit.en}`).join(', ')}.`,
      };
    }
    case 'NoticeOutcomeRecorded':
      return OUTCOMES[event.data.outcome];
    case 'NoticeSentAgain':
      return { vi: `Gửi lại thông báo, lần thứ ${event.data.number}.`, en: `The notice was sent again, handing ${event.data.number}.` };
  }
};

const OUTCOMES: Record<NoticeOutcome, Bilingual> = {
  accepted: { vi: 'Máy chủ thư đã nhận thông báo.', en: 'The mail server accepted the notice.' },
  bounced: { vi: 'Thông báo không gửi được.', en: 'The notice could not be delivered.' },
  unknown: {
    vi: 'Không rõ thông báo đã đến máy chủ thư hay chưa; hệ thống không tự gửi lại.',
    en: 'It is not known whether the mail server has the notice; it is not sent again by itself.',
  },
  suppressed: { vi: 'Không gửi thông báo: không còn việc phải báo.', en: 'The notice was not sent: nothing was left to tell.' },
  rehearsed: { vi: 'Thông báo của buổi diễn tập, không gửi đi.', en: 'A notice of the rehearsal; nothing was sent.' },
};

/** What happened to one notice, in the order in which it occurred. */
export const tellNotice = (events: readonly RecordedEvent<NoticeEvent>[], names: HistoryNames): HistoryEntry[] =>
  events.map((event) => entryOf(event, sayNoticeEvent(event, names), names));
