import { expect, it } from '@jest/globals';
import type { Sight } from '#domain';
import { boundedActs } from './bounded-acts.js';

const acts = (
  openings: number,
  reminders: number,
): Pick<Sight, 'openings' | 'recalculations' | 'reminders' | 'overdue' | 'escalations'> => ({
  openings: Array.from({ length: openings }, () => ({ type: 'OpenObligation' }) as Sight['openings'][number]),
  recalculations: [],
  reminders: Array.from({ length: reminders }, () => ({ type: 'IssueReminder' }) as Sight['reminders'][number]),
  overdue: [],
  escalations: [],
});

it('leaves what one look can carry as it is', () => {
  expect(boundedActs(acts(2, 3), 5)).toEqual({ acts: acts(2, 3), more: false });
});

it('of more, takes the first, in the order in which they are carried out', () => {
  expect(boundedActs(acts(4, 3), 5)).toEqual({ acts: acts(4, 1), more: true });
  expect(boundedActs(acts(7, 3), 5)).toEqual({ acts: acts(5, 0), more: true });
});
