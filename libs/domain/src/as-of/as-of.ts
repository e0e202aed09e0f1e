import type { Instant } from '#eventsourcing';
import { earlierOf, isLocalDay } from '../calendar/local-day.js';
import { sayInstant } from '../calendar/write-instant.js';
import { addMs, endOfDay, startOfDay } from '../calendar/zone.js';
import { Refusal } from '../refusal.js';
import type { Bilingual } from '../text.js';

/*
 * as of   what was known at an instant: everything that had been recorded by then, folded by today's rules (như đã biết đến)
 */

export interface LogSpan {
  readonly now: Instant;
  /** When the log's first event was recorded; missing while it is empty. */
  readonly beginsAt: Instant | undefined;
  readonly zone: string;
}

/**
 * The instant somebody asks about: as he gives it, or the end of a day in the authority's zone, which is now while that day lasts. Refuses
 * with `AS_OF_AHEAD` what nobody can know yet, and with `AS_OF_BEFORE_LOG` what nobody knew: both would look like an answer.
 */
export const asOfInstant = (asked: string, { now, beginsAt, zone }: LogSpan): Instant => {
  const from = isLocalDay(asked) ? startOfDay(asked, zone) : (new Date(asked).toISOString() as Instant);
  if (Date.parse(from) > Date.parse(now)) throw asOfAhead(now, zone);
  // Only of a day that has begun: the last day that can be written has none behind it.
  const known = isLocalDay(asked) ? earlierOf(addMs(endOfDay(asked, zone), -1), now) : from;
  if (beginsAt === undefined || known < beginsAt) throw asOfBeforeLog(beginsAt, zone);
  return known;
};

/** What an answer about the past says of itself: as known when, and on how much of the log it rests. */
export const sayAsOf = (
  { at, events, seq }: { readonly at: Instant; readonly events: number; readonly seq: number | null },
  zone: string,
): Bilingual => {
  const instant = sayInstant(at, zone);
  const upTo = { vi: seq === null ? '' : `, đến số ${seq} trong nhật ký`, en: seq === null ? '' : `, up to number ${seq} of the log` };
  return {
    vi: `Như đã biết ${instant.vi}; dựa trên ${events} sự kiện${upTo.vi}.`,
    en: `As known ${instant.en}; it rests on ${events} event(s)${upTo.en}.`,
  };
};

const asOfAhead = (now: Instant, zone: string): Refusal => {
  const instant = sayInstant(now, zone);
  return new Refusal('AS_OF_AHEAD', {
    vi: `Thời điểm được hỏi còn ở phía trước; bây giờ là ${instant.vi.replace('lúc ', '')}. Hãy chọn một thời điểm đã qua.`,
    en: `The instant that is asked about is still to come; it is now ${instant.en.replace('at ', '')}. Choose one that has passed.`,
  });
};

const asOfBeforeLog = (beginsAt: Instant | undefined, zone: string): Refusal => {
  const begins = beginsAt && sayInstant(beginsAt, zone);
  return new Refusal('AS_OF_BEFORE_LOG', {
    vi: begins
      ? `Nhật ký bắt đầu ${begins.vi}; trước đó hệ thống chưa ghi nhận gì. Hãy chọn một thời điểm từ đó về sau.`
      : 'Nhật ký còn trống, chưa ghi nhận gì. Hãy ghi một kế hoạch vào trước.',
    en: begins
      ? `The log begins ${begins.en}; before that nothing was on record. Choose an instant from then on.`
      : 'The log is empty, and nothing is on record. Adopt a plan first.',
  });
};
