import type { AskedCell } from '#domain';
import { type Role, rolesWith, slotAt } from './columns.js';
import { figureSlots, type Slot } from './slots.js';

/** The slots that at least one of these indicators asks for. A figure may be missing, or too early to measure, on every row. */
export const slotsAsked = (asked: readonly AskedCell[]): ReadonlySet<Slot> =>
  new Set<Slot>([...asked.flatMap(({ measurement }) => figureSlots(measurement.figure)), 'reason', 'not_yet']);

/** The columns that are filled in, in their order. */
export const columnsOfAsked = (asked: readonly AskedCell[]): readonly Role[] =>
  rolesWith(slotsAsked(asked)).filter((role) => slotAt(role) !== undefined);
