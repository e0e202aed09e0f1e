import { expect, it } from '@jest/globals';
import type { Event, RecordedEvent, SealedPart } from '#eventsourcing';
import type { EscalationEvent } from '../escalation/escalation.js';
import type { HistoryNames } from '../history.js';
import type { NoticeEvent } from '../notice/notice.js';
import { tellHistory } from './history.js';
import type { ObligationEvent } from './events.js';
import { accepted, april, closed, extended, onTheDay, opened, openingOf, overdue, returned, submitted } from './testing/april.js';

const names: HistoryNames = {
  person: (id) => ({ an: 'Lê Thị An', binh: 'Trần Bình' })[id],
  unit: (code) => ({ vi: `Đơn vị ${code}`, en: `Unit ${code}` }),
  zone: 'Asia/Ho_Chi_Minh',
};
const kept = (text: string): SealedPart => ({ status: 'kept', text, classification: 'internal' });
const recorded = <E extends Event>(event: E, actor = 'clock', sealed: Record<string, SealedPart> = {}): RecordedEvent<E> =>
  ({
    id: event.type,
    stream: april,
    version: 1,
    schemaVersion: 1,
    correlationId: '',
    ...event,
    recordedAt: event.occurredAt,
    actor,
    sealed,
  }) as RecordedEvent<E>;
const tell = (...events: readonly RecordedEvent<ObligationEvent>[]) =>
  tellHistory({ obligation: events, escalations: [], notices: [] }, names);
const said = (event: ObligationEvent, sealed: Record<string, SealedPart> = {}) =>
  tell(recorded({ occurredAt: onTheDay('2023-04-10'), ...event }, 'an', sealed))[0]?.what;

it('says who did what when, in the authority’s time', () => {
  expect(tell(recorded(submitted(1, onTheDay('2023-04-14', '16:59')), 'binh'))).toEqual([
    {
      at: '2023-04-14T09:59:00.000Z',
      localTime: '14/04/2023 16:59',
      day: '2023-04-14',
      who: { vi: 'Trần Bình', en: 'Trần Bình' },
      what: {
        vi: 'Gửi báo cáo, bản thứ 1, nhận lúc 16:59 ngày 14/04/2023, đúng hạn; người lập: Lê Thị An.',
        en: 'Submitted, version 1, received at 16:59 on 14/04/2023, on time; prepared by Lê Thị An.',
      },
      event: 'ReportSubmitted',
      type: 'ReportSubmitted',
    },
  ]);
  expect(tell(recorded(opened))[0]?.who).toEqual({ vi: 'hệ thống', en: 'the system' });
  expect(tell(recorded(opened, 'somebody'))[0]?.who.vi).toBe('somebody');
});

it.each<[ObligationEvent, string]>([
  [opened, 'Mở kỳ báo cáo. Hạn: hết ngày 14/04/2023 (thứ Sáu), vì quy định nộp “trước ngày 15 hàng tháng” (mục IV.2).'],
  [
    { type: 'ReminderIssued', data: { revision: 0, step: 3, day: '2023-04-11', issuedOn: '2023-04-11', passedOver: [7] } },
    'Nhắc hạn: còn 3 ngày làm việc. Bỏ qua mốc nhắc: 7.',
  ],
  [
    { type: 'ReminderIssued', data: { revision: 0, step: 0, day: '2023-04-14', issuedOn: '2023-04-14', passedOver: [] } },
    'Nhắc hạn: hôm nay là ngày làm việc cuối cùng trước khi hết hạn.',
  ],
  [{ type: 'DraftSaved', data: { digest: 'a', savedBy: 'an' } }, 'Lưu bản nháp.'],
  [submitted(2, onTheDay('2023-04-17')), 'Gửi lại báo cáo, bản thứ 2, nhận lúc 09:00 ngày 17/04/2023, sau hạn; người lập: Lê Thị An.'],
  [returned('2023-04-19', onTheDay('2023-04-17')), 'Trả lại bản thứ 1 để bổ sung, hạn hết ngày 19/04/2023.'],
  [accepted, 'Chấp nhận bản thứ 1.'],
  [overdue, 'Quá hạn: hết ngày 14/04/2023 mà chưa nhận được báo cáo.'],
  [{ type: 'UrgingIssued', data: { number: 2, urgedBy: 'chi' } }, 'Đôn đốc lần thứ 2.'],
  [extended('2023-04-20', onTheDay('2023-04-12')), 'Gia hạn đến hết ngày 20/04/2023.'],
  [
    {
      type: 'DueDateRecalculated',
      data: {
        revision: 1,
        oldDueAt: onTheDay('2023-04-15', '00:00'),
        lastDay: '2023-04-14',
        dueAt: onTheDay('2023-04-15', '00:00'),
        calendarVersion: '2',
        sentence: openingOf(onTheDay('2023-04-01')).data.sentence,
      },
    },
    'Tính lại hạn theo lịch mới. Hạn: hết ngày 14/04/2023 (thứ Sáu), vì quy định nộp “trước ngày 15 hàng tháng” (mục IV.2).',
  ],
  [{ type: 'ObligationExcused', data: { excusedBy: 'dung' } }, 'Cho miễn kỳ này.'],
  [closed, 'Khép lại: không nộp báo cáo.'],
  [{ type: 'ObligationCancelled', data: { cancelledBy: 'dung' } }, 'Hủy nghĩa vụ báo cáo này.'],
  [{ type: 'ObligationTransferred', data: { from: 'A', to: 'B', transferredBy: 'dung' } }, 'Chuyển từ Đơn vị A sang Đơn vị B.'],
])('says %j in a sentence', (event, sentence) => {
  expect(said(event)?.vi).toBe(sentence);
  expect(said(event)?.en).toMatch(/^[A-Z].+\.$/);
});

it('gives the reason, and when it was erased', () => {
  const back = returned('2023-04-19', onTheDay('2023-04-17'));
  expect(said(back, { reason: kept('Thiếu phụ lục') })?.vi).toContain('Lý do: Thiếu phụ lục');
  expect(said(back, { reason: { status: 'erased', erasedAt: '2024-01-02T20:00:00.000Z', classification: 'internal' } })?.vi).toContain(
    'Lý do: đã xóa ngày 03/01/2024.',
  );
  expect(said({ type: 'UrgingIssued', data: { number: 1, urgedBy: 'chi' } }, { text: kept('Gửi ngay') })?.en).toBe(
    'Urged for the 1st time. Text: Gửi ngay',
  );
});

const escalations: readonly [EscalationEvent, string][] = [
  [
    {
      type: 'EscalationProposed',
      data: {
        subject: april,
        unit: 'Q3-PKT',
        revision: 0,
        level: 2,
        attempt: 2,
        addressee: 'vice_chair',
        approver: 'chair',
        parent: null,
        proposedBy: 'clock',
      },
    },
    'Đề xuất trình lãnh đạo xử lý cấp 2, lần thứ 2: trình Phó Chủ tịch phụ trách, chờ Chủ tịch phê duyệt.',
  ],
  [{ type: 'EscalationApproved', data: { approvedBy: 'dung' } }, 'Phê duyệt đề xuất trình lãnh đạo xử lý.'],
  [{ type: 'EscalationDeclined', data: { declinedBy: 'dung' } }, 'Từ chối đề xuất trình lãnh đạo xử lý.'],
  [
    { type: 'EscalationDispatched', data: { dispatchedBy: 'e', documentNumber: '12/CV', channel: 'e-office' } },
    'Phát hành văn bản số 12/CV qua e-office.',
  ],
  [{ type: 'EscalationMooted', data: {} }, 'Đề xuất không còn cần: báo cáo đã đến trước.'],
  [{ type: 'EscalationResolved', data: { outcome: 'submitted' } }, 'Việc trình xử lý kết thúc: báo cáo đã được gửi.'],
];
const fact = { id: 'f', kind: 'reminder', subject: april } as const;
const notices: readonly [NoticeEvent, string][] = [
  [
    { type: 'NoticeComposed', data: { person: 'an', openedAt: onTheDay('2023-04-11'), facts: [fact], suppressed: [] } },
    'Soạn thông báo cho Lê Thị An, gồm 1 việc.',
  ],
  [{ type: 'NobodyToTell', data: { fact, seats: [{ unit: 'A', role: 'head' }] } }, 'Không có ai để báo: thủ trưởng đơn vị – Đơn vị A.'],
  [{ type: 'NoticeOutcomeRecorded', data: { outcome: 'accepted' } }, 'Máy chủ thư đã nhận thông báo.'],
  [{ type: 'NoticeSentAgain', data: { number: 2, sentBy: 'chi' } }, 'Gửi lại thông báo, lần thứ 2.'],
];

it('says what became of its cases and of the notices that told of it, all in the order of time', () => {
  const at = (minute: number) => onTheDay('2023-04-18', `10:${String(minute).padStart(2, '0')}` as `${number}:${number}`);
  const told = tellHistory(
    {
      obligation: [recorded(overdue)],
      escalations: escalations.map(([event], index) => recorded({ ...event, occurredAt: at(index * 2) })),
      notices: notices.map(([event], index) => recorded({ ...event, occurredAt: at(index * 2 + 1) })),
    },
    names,
  );
  const inTurn = escalations.flatMap(([, sentence], index) => [sentence, ...(notices[index] ? [notices[index][1]] : [])]);
  expect(told.map(({ what }) => what.vi)).toEqual(['Quá hạn: hết ngày 14/04/2023 mà chưa nhận được báo cáo.', ...inTurn]);
  expect(told.every(({ what }) => what.en.length > 0)).toBe(true);
});
