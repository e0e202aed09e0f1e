import { expect, it } from '@jest/globals';
import { asOfInstant, sayAsOf } from './as-of.js';

const span = { now: '2023-07-03T03:00:00.000Z', beginsAt: '2023-01-01T02:00:00.000Z', zone: 'Asia/Ho_Chi_Minh' } as const;

it('takes an instant as it is given, whichever way it is written', () => {
  expect(asOfInstant('2023-06-30T17:00:00+07:00', span)).toBe('2023-06-30T10:00:00.000Z');
  expect(asOfInstant('2023-06-30T10:00:00.000Z', span)).toBe('2023-06-30T10:00:00.000Z');
});

it('takes a day by its end in the authority’s zone', () => {
  expect(asOfInstant('2023-06-30', span)).toBe('2023-06-30T16:59:59.999Z');
});

it('takes today as far as it has come', () => {
  expect(asOfInstant('2023-07-03', span)).toBe(span.now);
});

it.each(['2023-07-04', '2023-07-03T10:00:01+07:00', '9999-12-31', '9999-12-31T23:59:59-07:00'])(
  'refuses %s, of which nobody knows yet',
  (asked) => {
    expect(() => asOfInstant(asked, span)).toThrow(expect.objectContaining({ code: 'AS_OF_AHEAD' }));
  },
);

it('says when the log begins to who asks about an earlier time', () => {
  const sentence = { vi: expect.stringContaining('lúc 09:00 ngày 01/01/2023'), en: expect.anything() };
  expect(() => asOfInstant('2022-12-31', span)).toThrow(expect.objectContaining({ code: 'AS_OF_BEFORE_LOG', sentence }));
  expect(asOfInstant(span.beginsAt, span)).toBe(span.beginsAt);
});

it('says that an empty log knows nothing', () => {
  expect(() => asOfInstant('2023-06-30', { ...span, beginsAt: undefined })).toThrow(expect.objectContaining({ code: 'AS_OF_BEFORE_LOG' }));
});

it('says on what an answer about the past rests', () => {
  const said = sayAsOf({ at: '2023-06-30T16:59:59.999Z', events: 1_234, seq: 5_678 }, span.zone);
  expect(said.vi).toBe('Như đã biết lúc 23:59 ngày 30/06/2023; dựa trên 1234 sự kiện, đến số 5678 trong nhật ký.');
  expect(sayAsOf({ at: '2023-06-30T16:59:59.999Z', events: 0, seq: null }, span.zone).en).toBe(
    'As known at 23:59 on 30/06/2023; it rests on 0 event(s).',
  );
});
