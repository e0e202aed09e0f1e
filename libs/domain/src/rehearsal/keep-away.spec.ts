import { describe, expect, it } from '@jest/globals';
import { standard } from '../agenda/testing/office.js';
import { vietnam } from '../calendar/testing/vietnam.js';
import { duties } from '../duty/testing/district3.js';
import { onTheDay } from '../obligation/testing/april.js';
import { keptAway } from './keep-away.js';
import { all, lived } from './testing/small-year.js';

// Reminders are said at 08:00, an absence is declared two minutes after midnight.
const rules = { duties, policies: [standard], calendar: vietnam };
const away = (time: `${number}:${number}`, hours = 6): string => keptAway(onTheDay('2023-04-14', time), hours, rules);

describe('an act that keeps away from all that falls due', () => {
  it('moves into the quiet hours of its own day, in its order', () => {
    expect(away('00:00')).toBe(onTheDay('2023-04-14', '14:00'));
    expect(away('12:00')).toBe(onTheDay('2023-04-14', '16:00'));
    expect(away('23:59') < onTheDay('2023-04-14', '18:00')).toBe(true);
    expect(away('08:30') < away('10:00') && away('10:00') < away('16:30')).toBe(true);
  });

  it('stays where it is when nobody asks for it', () => {
    expect(away('23:59', 0)).toBe(onTheDay('2023-04-14', '23:59'));
  });

  it('takes the morning where that is the longer time', () => {
    const late = { ...rules, policies: [{ ...standard, remindAt: '20:00' as const }] };
    const moved = keptAway(onTheDay('2023-04-14', '12:00'), 6, late);
    expect(moved > onTheDay('2023-04-14', '06:02') && moved < onTheDay('2023-04-14', '14:00')).toBe(true);
  });

  it('is refused more hours than leave any', () => {
    expect(() => away('12:00', 8)).toThrow(expect.objectContaining({ code: 'NO_HOUR_IS_AWAY' }));
  });
});

it('a year kept away has the same verdicts, and every act of its persons is six hours away from what the clock does', () => {
  const behaviours = ['last_minute', 'returned_once'] as const;
  for (const kind of behaviours) {
    const persons = all({ kind });
    const usual = lived(persons);
    const kept = lived({ ...persons, keepAwayHours: 6 });
    const verdicts = ({ units }: typeof usual): string[] =>
      [...units.values()].flatMap(({ events }) => events.map(({ stream, event }) => `${stream} ${event.type}`)).sort();
    expect(verdicts(kept)).toEqual(verdicts(usual));
    const acts = [...kept.units.values()].flatMap(({ events }) => events).filter(({ actor }) => actor !== 'clock');
    expect(acts.length).toBeGreaterThan(0);
    for (const { recordedAt } of acts) expect(hourOf(recordedAt) >= 14 && hourOf(recordedAt) < 18).toBe(true);
  }
});

const hourOf = (instant: string): number => (Number(instant.slice(11, 13)) + 7) % 24;
