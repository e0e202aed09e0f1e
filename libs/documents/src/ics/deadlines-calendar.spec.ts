import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type DeadlineEntry, deadlinesCalendar, emptyCalendar } from './deadlines-calendar.js';

const entry = (change: Partial<DeadlineEntry> = {}): DeadlineEntry => ({
  uid: 'obligation/Q3-PKT/monthly/2023-04@q3.example',
  summary: 'Báo cáo định kỳ hàng tháng, tháng 04/2023',
  lastDay: '2023-04-14',
  description: 'Hạn hết ngày 14/04/2023.\nGửi Phòng Tài chính – Kế hoạch; kèm biểu số 1, 2.',
  ...change,
});
const calendar = (...entries: DeadlineEntry[]): string =>
  deadlinesCalendar(entries, { zone: 'Asia/Ho_Chi_Minh', at: '2023-04-11T01:00:00.123Z', name: 'Hạn báo cáo, Quận 3' });

/** Reads the text back by the rules of RFC 5545: unfold, split at the first colon, take the escapes back. */
const readBack = (text: string): [name: string, value: string][] =>
  text
    .replace(/\r\n[ \t]/g, '')
    .replace(/\r\n$/, '')
    .split('\r\n')
    .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]);
const readText = (value: string): string => value.replace(/\\([\\;,nN])/g, (_, escaped: string) => (/n/i.test(escaped) ? '\n' : escaped));
const valuesOf = (text: string, name: string): string[] => readBack(text).flatMap(([other, value]) => (other === name ? [value] : []));
const octetsOfLines = (text: string): number[] => text.split('\r\n').map((line) => Buffer.byteLength(line));

it('has an all-day entry on the last day, without an alarm', () => {
  expect(readBack(calendar(entry({ url: 'https://dunghan.q3.example/obligations/1?a=b;c,d', revision: 2 })))).toEqual([
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', '-//Dung Han//Deadlines//VI'],
    ['CALSCALE', 'GREGORIAN'],
    ['METHOD', 'PUBLISH'],
    ['X-WR-CALNAME', 'Hạn báo cáo\\, Quận 3'],
    ['X-WR-TIMEZONE', 'Asia/Ho_Chi_Minh'],
    ['BEGIN', 'VEVENT'],
    ['UID', 'obligation/Q3-PKT/monthly/2023-04@q3.example'],
    ['DTSTAMP', '20230411T010000Z'],
    ['SEQUENCE', '2'],
    ['DTSTART;VALUE=DATE', '20230414'],
    ['DTEND;VALUE=DATE', '20230415'],
    ['SUMMARY', 'Báo cáo định kỳ hàng tháng\\, tháng 04/2023'],
    ['DESCRIPTION', 'Hạn hết ngày 14/04/2023.\\nGửi Phòng Tài chính – Kế hoạch\\; kèm biểu số 1\\, 2.'],
    ['URL', 'https://dunghan.q3.example/obligations/1?a=b;c,d'],
    ['TRANSP', 'TRANSPARENT'],
    ['END', 'VEVENT'],
    ['END', 'VCALENDAR'],
  ]);
});

it('ends on the day after at a month’s and a year’s end, too', () => {
  const text = calendar(entry({ lastDay: '2024-02-29' }), entry({ lastDay: '2023-12-31' }));
  expect(valuesOf(text, 'DTEND;VALUE=DATE')).toEqual(['20240301', '20240101']);
});

it('moves an entry by the same identity and a higher number', () => {
  const [first, moved] = [calendar(entry()), calendar(entry({ lastDay: '2023-04-19', revision: 1 }))];
  expect(valuesOf(moved, 'UID')).toEqual(valuesOf(first, 'UID'));
  expect([first, moved].map((text) => valuesOf(text, 'SEQUENCE'))).toEqual([['0'], ['1']]);
});

it('strikes out what need not be kept any more, under the same identity', () => {
  const text = calendar(entry({ revision: 2, isCancelled: true }));
  expect(valuesOf(text, 'UID')).toEqual([entry().uid]);
  expect([valuesOf(text, 'STATUS'), valuesOf(text, 'SEQUENCE')]).toEqual([['CANCELLED'], ['2']]);
  expect(valuesOf(calendar(entry()), 'STATUS')).toEqual([]);
});

describe('its lines', () => {
  it('have 75 octets at most, however the words are marked, and no character is torn apart', () => {
    const long = 'Báo cáo kết quả thực hiện nhiệm vụ phát triển kinh tế – xã hội, quốc phòng, an ninh quý II năm 2023 🗓️ '.repeat(5);
    const text = calendar(entry({ summary: long }));
    expect(Math.max(...octetsOfLines(text))).toBe(75);
    expect(Buffer.from(text).toString('utf8')).not.toContain('\uFFFD');
    expect(text.split('\r\n').every((line) => Buffer.from(line).toString() === line)).toBe(true);
    expect(readText(valuesOf(text, 'SUMMARY')[0]!)).toBe(long);
  });

  it('carry any text there and back, and nothing in it becomes a line of its own', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        (summary, description) => {
          const text = calendar(entry({ summary, description: `${description}\r\nEND:VEVENT\rBEGIN:VALARM` }));
          expect(Math.max(...octetsOfLines(text))).toBeLessThanOrEqual(75);
          expect(readBack(text)).toHaveLength(18);
          expect(readText(valuesOf(text, 'SUMMARY')[0]!)).toBe(kept(summary));
          expect(readText(valuesOf(text, 'DESCRIPTION')[0]!)).toBe(kept(`${description}\nEND:VEVENT\nBEGIN:VALARM`));
        },
      ),
    );
  });
});

it('names its zone, when there is nothing else to be fetched', () => {
  const text = emptyCalendar({ zone: 'Asia/Ho_Chi_Minh', at: '2023-04-11T01:00:00.123Z', name: 'Hạn báo cáo' });
  expect(readBack(text).slice(-10)).toEqual([
    ['X-WR-TIMEZONE', 'Asia/Ho_Chi_Minh'],
    ['BEGIN', 'VTIMEZONE'],
    ['TZID', 'Asia/Ho_Chi_Minh'],
    ['BEGIN', 'STANDARD'],
    ['DTSTART', '19700101T000000'],
    ['TZOFFSETFROM', '+0700'],
    ['TZOFFSETTO', '+0700'],
    ['END', 'STANDARD'],
    ['END', 'VTIMEZONE'],
    ['END', 'VCALENDAR'],
  ]);
});

it('is not made of nothing', () => {
  expect(() => calendar()).toThrow('A calendar needs an entry.');
});

const kept = (text: string): string =>
  [...text.replace(/\r\n?/g, '\n')].filter((character) => character === '\n' || character === '\t' || !/\p{Cc}/u.test(character)).join('');
