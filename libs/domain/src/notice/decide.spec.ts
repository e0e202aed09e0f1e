import { describe, expect, it } from '@jest/globals';
import { specification } from '#eventsourcing/testing';
import { onTheDay } from '../obligation/testing/april.js';
import { type NoticeCommand, noticeDecider, type RecordOutcome, type SendNoticeAgain } from './decide.js';
import type { NoticeEvent } from './notice.js';

const given = specification(noticeDecider);
const now = onTheDay('2023-04-11', '08:02');
const ask = <C extends NoticeCommand>(type: C['type'], data: C['data'], by = 'clock') => ({ type, by, now, data }) as C;

const letter = { subject: '1 báo cáo', text: 'Kính gửi', html: '<p>Kính gửi</p>' };
const data = {
  person: 'an',
  openedAt: onTheDay('2023-04-11', '08:00'),
  facts: [{ id: 'f', kind: 'reminder', subject: 'obligation/Q3-PKT/monthly/2023-04' }],
  suppressed: [],
  language: 'vi',
  messageId: '<n@office.example>',
} as const;
const nothingLeft = { ...data, notice: 'n' };
const noAddress = { ...nothingLeft, letter };
const composing = { ...noAddress, to: 'an@office.example' };
const ids = expect.any(String) as unknown as string;
const composed: NoticeEvent = { type: 'NoticeComposed', data };
const outcome = (change: Partial<RecordOutcome['data']> = {}) =>
  ask<RecordOutcome>('RecordOutcome', { notice: 'n', handing: 1, outcome: 'accepted', attempts: 1, ...change });
const recorded = (change: Extract<NoticeEvent, { type: 'NoticeOutcomeRecorded' }>['data']): NoticeEvent => ({
  type: 'NoticeOutcomeRecorded',
  data: change,
});
const again = (change: Partial<SendNoticeAgain['data']> = {}, by = 'finance_clerk@Q3-TCKH') =>
  ask<SendNoticeAgain>('SendNoticeAgain', { notice: 'n', to: 'an@office.example', ...change }, by);

describe('composing', () => {
  it('freezes the letter and its address where they can be erased', () => {
    const [event] = noticeDecider.decide(ask('ComposeNotice', composing), { status: 'absent' });
    expect(event).toMatchObject({
      type: 'NoticeComposed',
      data,
      sealed: { to: { text: 'an@office.example', classification: 'personal' } },
    });
    expect(JSON.stringify(event!.data)).not.toMatch(/an@office|Kính/);
  });

  it('composes once', () => {
    given(composed).when(ask('ComposeNotice', composing)).thenNothing();
  });

  it('records at once what is not sent: nothing left to tell, or no address', () => {
    given()
      .when(ask('ComposeNotice', nothingLeft))
      .then(
        { type: 'NoticeComposed', data, id: ids, occurredAt: now },
        { type: 'NoticeOutcomeRecorded', data: { outcome: 'suppressed' }, occurredAt: now },
      );
    const events = noticeDecider.decide(ask('ComposeNotice', noAddress), { status: 'absent' });
    expect(events[1]).toMatchObject({ data: { outcome: 'bounced', reason: 'no_address' } });
    expect(events[0]?.sealed).not.toHaveProperty('to');
  });

  it('records once that nobody was there', () => {
    const nobody = { fact: data.facts[0], seats: [{ unit: 'Q3-PKT', role: 'reporter' }] } as const;
    const event: NoticeEvent = { type: 'NobodyToTell', data: nobody, id: ids, occurredAt: now };
    given().when(ask('RecordNobody', nobody)).then(event);
    given(event).when(ask('RecordNobody', nobody)).thenNothing();
  });
});

describe('what became of it', () => {
  it('is recorded once for each handing', () => {
    given(composed)
      .when(outcome())
      .then({ type: 'NoticeOutcomeRecorded', data: { handing: 1, outcome: 'accepted', attempts: 1 }, id: ids, occurredAt: now });
    given(composed, recorded({ outcome: 'accepted' }))
      .when(outcome())
      .thenNothing();
  });

  it('may become more certain, never less', () => {
    const unknown = recorded({ outcome: 'unknown', handing: 1 });
    given(composed, unknown)
      .when(outcome({ outcome: 'unknown' }))
      .thenNothing();
    expect(noticeDecider.decide(outcome(), [composed, unknown].reduce(noticeDecider.evolve, noticeDecider.initialState))).toHaveLength(1);
    given(composed, recorded({ outcome: 'accepted', handing: 1 }))
      .when(outcome({ outcome: 'unknown' }))
      .thenNothing();
    given(composed, recorded({ outcome: 'bounced', handing: 1 }))
      .when(outcome({ outcome: 'unknown' }))
      .thenNothing();
  });

  it('of a notice nobody composed is refused', () => {
    given().when(outcome()).thenRefused('NO_SUCH_NOTICE');
  });
});

describe('sending again', () => {
  const unknown = recorded({ outcome: 'unknown', handing: 1 });
  const sentAgain: NoticeEvent = {
    type: 'NoticeSentAgain',
    data: { number: 2, sentBy: 'finance_clerk@Q3-TCKH' },
    id: ids,
    occurredAt: now,
    sealed: { to: { text: 'an@office.example', classification: 'personal' } },
  };

  it('is for what bounced, or of which nobody knows', () => {
    given(composed, unknown).when(again()).then(sentAgain);
    given(composed, recorded({ outcome: 'bounced' }))
      .when(again())
      .then(sentAgain);
  });

  it('is refused while it is on its way, and after it arrived, be it late', () => {
    given(composed).when(again()).thenRefused('NOTICE_UNDERWAY');
    given(composed, unknown, sentAgain).when(again()).thenRefused('NOTICE_UNDERWAY');
    given(composed, recorded({ outcome: 'accepted' }))
      .when(again())
      .thenRefused('NOTICE_ACCEPTED');
    given(composed, unknown, sentAgain, recorded({ outcome: 'accepted', handing: 1 }))
      .when(again())
      .thenRefused('NOTICE_ACCEPTED');
    const third = noticeDecider.decide(
      again(),
      [composed, unknown, sentAgain, recorded({ outcome: 'unknown', handing: 2 })].reduce(noticeDecider.evolve, noticeDecider.initialState),
    );
    expect(third[0]?.data).toMatchObject({ number: 3 });
  });

  it('is a person’s decision, and needs a letter and an address', () => {
    given(composed, unknown).when(again({}, 'clock')).thenRefused('NOT_FOR_THE_CLOCK');
    given(composed, recorded({ outcome: 'suppressed' }))
      .when(again())
      .thenRefused('NOTICE_NEVER_SENT');
    given(composed, recorded({ outcome: 'rehearsed' }))
      .when(again())
      .thenRefused('NOTICE_NEVER_SENT');
    given(composed, unknown)
      .when({ ...again(), data: { notice: 'n' } })
      .thenRefused('ADDRESS_MISSING');
    given().when(again()).thenRefused('NO_SUCH_NOTICE');
  });
});
