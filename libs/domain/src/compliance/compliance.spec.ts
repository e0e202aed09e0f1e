import { describe, expect, it } from '@jest/globals';
import type { Instant, RecordedEvent } from '#eventsourcing';
import { vietnam } from '../calendar/testing/vietnam.js';
import type { ObligationEvent } from '../obligation/events.js';
import { evolveObligation } from '../obligation/evolve.js';
import { ABSENT, type KnownObligation, type Obligation } from '../obligation/obligation.js';
import { accepted, april, closed, extended, onTheDay, opened, overdue, returned, submitted } from '../obligation/testing/april.js';
import { complianceLine } from './line.js';
import { bandOf, SCORING_RULE } from './scoring.js';
import { complianceTally } from './tally.js';

const year = onTheDay('2023-12-31');
const cure = { lastDay: '2023-04-19', dueAt: onTheDay('2023-04-20', '00:00') } as const;
const cureLapsed: ObligationEvent = {
  type: 'ObligationBecameOverdue',
  data: { revision: 1, ...cure, passedOver: [] },
  occurredAt: cure.dueAt,
};
const excused: ObligationEvent = { type: 'ObligationExcused', data: { excusedBy: 'dung' }, occurredAt: year };
const sentBack = [opened, submitted(1, onTheDay('2023-04-14')), returned('2023-04-19', onTheDay('2023-04-17'))];

const line = (events: readonly ObligationEvent[], at: Instant = year) => {
  const obligation = events.reduce<Obligation>(evolveObligation, ABSENT) as KnownObligation;
  const history = events.map((event, index) => ({ id: `event ${index + 1}`, type: event.type }) as RecordedEvent);
  return complianceLine({ stream: april, obligation, history }, { calendar: vietnam, at });
};
const verdicts = (events: readonly ObligationEvent[], at?: Instant) => {
  const found = line(events, at);
  return found && [found.first.verdict, found.counted.verdict];
};

describe('how a report that was owed counts', () => {
  it('is on time or late by its receipt, and late by working days', () => {
    expect(verdicts([opened, submitted(1, onTheDay('2023-04-14', '23:59'))])).toEqual(['on_time', 'on_time']);
    // The 15th and 16th are a weekend.
    expect(line([opened, submitted(1, onTheDay('2023-04-18'))])?.counted).toEqual({ verdict: 'late', workingDaysLate: 2 });
  });

  it('has time until its last day is over, and is overdue from then on, put on record or not', () => {
    expect(verdicts([opened], onTheDay('2023-04-14', '23:59'))).toEqual(['pending', 'pending']);
    expect(verdicts([opened], onTheDay('2023-04-15', '00:00'))).toEqual(['overdue', 'overdue']);
  });

  it('has the time that was granted', () => {
    expect(verdicts([opened, extended('2023-04-19', onTheDay('2023-04-13'))], onTheDay('2023-04-18'))).toEqual(['pending', 'pending']);
  });

  it('counts by the time that was granted, and tells the last day that was owed, not that of a cure', () => {
    const granted = [opened, extended('2023-04-19', onTheDay('2023-04-13'))];
    expect(line([...granted, submitted(1, onTheDay('2023-04-19'), cure)])).toMatchObject({
      lastDay: '2023-04-19',
      first: { verdict: 'on_time' },
    });
    expect(line(sentBack)?.lastDay).toBe('2023-04-14');
    expect(line([opened])?.firstReceivedAt).toBeNull();
  });

  it('is by both measures on time while a cure runs, and overdue by the one that counts when it has run out', () => {
    expect(verdicts([...sentBack, cureLapsed], onTheDay('2023-04-20', '00:00'))).toEqual(['on_time', 'overdue']);
    expect(verdicts(sentBack, onTheDay('2023-04-19'))).toEqual(['on_time', 'on_time']);
  });

  it('stays missing once it was closed, whatever came in later, and says when that came', () => {
    const late = line([opened, overdue, closed, submitted(1, onTheDay('2023-12-30'))]);
    expect(late).toMatchObject({ first: { verdict: 'missing' }, counted: { verdict: 'missing' }, firstReceivedAt: onTheDay('2023-12-30') });
  });

  it('is by the first version what it was, and by the one that counts late where it was sent back and not mended in time', () => {
    expect(verdicts([...sentBack, submitted(2, onTheDay('2023-04-18'), cure), accepted])).toEqual(['on_time', 'on_time']);
    expect(verdicts([...sentBack, cureLapsed])).toEqual(['on_time', 'overdue']);
    expect(verdicts([...sentBack, cureLapsed, submitted(2, onTheDay('2023-04-21'), cure)])).toEqual(['on_time', 'late']);
  });

  it('is excused, or was never owed', () => {
    expect(verdicts([opened, excused])).toEqual(['excused', 'excused']);
    expect(verdicts([opened, { type: 'ObligationCancelled', data: { cancelledBy: 'dung' } }])).toBeUndefined();
  });

  it('names the events that say so', () => {
    const reminded: ObligationEvent = {
      type: 'ReminderIssued',
      data: { revision: 0, step: 0, day: '2023-04-14', issuedOn: '2023-04-14', passedOver: [] },
    };
    expect(line([opened, reminded, submitted(1, onTheDay('2023-04-14'))])?.events).toEqual(['event 1', 'event 3']);
    const moved: ObligationEvent = {
      ...{ type: 'ObligationTransferred', data: { from: 'Q3-PKT', to: 'Q3-VP', transferredBy: 'dung' } },
      occurredAt: onTheDay('2023-04-10'),
    };
    const due = { lastDay: '2023-04-17', dueAt: onTheDay('2023-04-18', '00:00') } as const;
    const recalculated = {
      type: 'DueDateRecalculated',
      data: { revision: 1, ...due },
      occurredAt: onTheDay('2023-04-11'),
    } as unknown as ObligationEvent;
    const onPaper = { ...submitted(1, onTheDay('2023-04-14')), type: 'ReportReceivedOutOfBand' } as ObligationEvent;
    expect(line([opened, moved, recalculated, onPaper])?.events).toEqual(['event 1', 'event 2', 'event 3', 'event 4']);
  });
});

describe('what many come to', () => {
  const lines = [
    [opened, submitted(1, onTheDay('2023-04-14'))],
    [opened, submitted(1, onTheDay('2023-04-18'))],
    [opened, submitted(1, onTheDay('2023-04-21'))],
    [opened, overdue, closed],
    [...sentBack, cureLapsed],
    [opened, excused],
  ].map((events) => line(events)!);
  const tally = complianceTally([...lines, line([opened], onTheDay('2023-04-10'))!], SCORING_RULE);

  it('counts what was owed; what was excused or has time is in no share', () => {
    expect(tally).toMatchObject({ owed: 5, excused: 1, pending: 1, returned: 1, timesReturned: 1 });
  });

  it('tells how many came in and how many on time, by both measures', () => {
    expect(tally.first).toMatchObject({ onTime: 2, late: 2, missing: 1, overdue: 0, completeness: '80', timeliness: '40' });
    expect(tally.counted).toMatchObject({ onTime: 1, late: 2, missing: 1, overdue: 1, completeness: '60', timeliness: '20' });
    expect(tally.counted.workingDaysLate).toBe(2 + 5);
  });

  it('gives points by the bands of the rule, and counts what fell into each', () => {
    expect(tally.counted.bands.map(({ count }) => count)).toEqual([1, 1, 1, 0, 2]);
    expect(tally.counted.score).toBe('45');
    expect(tally.first.score).toBe('65');
  });

  it('has each band up to its last day, and the longest without an end', () => {
    const bandAfter = (workingDaysLate: number) => bandOf({ verdict: 'late', workingDaysLate }, SCORING_RULE)?.code;
    expect([0, 2, 3, 7, 8, 200].map(bandAfter)).toEqual([
      ...['late_short', 'late_short', 'late_middle', 'late_middle', 'late_long', 'late_long'],
    ]);
    expect(SCORING_RULE.bands.map(({ points }) => points)).toEqual(['100', '75', '50', '25', '0']);
    expect(bandOf({ verdict: 'pending', workingDaysLate: 0 }, SCORING_RULE)).toBeUndefined();
  });

  it('counts each excused one apart from those that have time, and tells shares to two places', () => {
    const [onTime, late] = [lines[0]!, lines[1]!];
    const many = complianceTally([onTime, onTime, late, lines[5]!, lines[5]!], SCORING_RULE);
    expect(many).toMatchObject({ owed: 3, excused: 2, pending: 0, counted: { timeliness: '66.67', score: '91.67' } });
  });

  it('divides nothing by nothing', () => {
    expect(complianceTally([], SCORING_RULE).counted).toMatchObject({ completeness: null, timeliness: null, score: null });
  });
});
