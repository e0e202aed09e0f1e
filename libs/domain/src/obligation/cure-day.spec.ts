import { expect, it } from '@jest/globals';
import { standard } from '../agenda/testing/office.js';
import type { LocalDay } from '../calendar/local-day.js';
import { vietnam } from '../calendar/testing/vietnam.js';
import { usualCureDay } from './cure-day.js';
import type { ObligationEvent } from './events.js';
import { isKnown } from './obligation.js';
import { extended, onTheDay, opened, submitted } from './testing/april.js';
import { stateAfter } from './testing/asking.js';

const cureDay = (today: LocalDay, ...history: readonly ObligationEvent[]): string => {
  const obligation = stateAfter(opened, ...history);
  if (!isKnown(obligation)) throw new Error('not opened');
  return usualCureDay(obligation, { policies: [{ ...standard, code: obligation.policy }], calendar: vietnam }, today);
};
const own = { lastDay: '2023-04-20', dueAt: onTheDay('2023-04-21', '00:00') } as const;

it('gives the working days of the policy to mend a report', () => {
  expect(cureDay('2023-04-14', submitted(1, onTheDay('2023-04-14')))).toBe('2023-04-18');
});

it('never asks for the mending earlier than for the report itself', () => {
  expect(cureDay('2023-04-10', submitted(1, onTheDay('2023-04-10')))).toBe('2023-04-14');
  const longer = extended('2023-04-20', onTheDay('2023-04-10'));
  expect(cureDay('2023-04-11', longer, submitted(1, onTheDay('2023-04-11'), own))).toBe('2023-04-20');
});
