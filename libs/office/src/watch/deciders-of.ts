import { type Deciders, type DecidingSeats, type EscalationCase, headsOf, type LocalDay } from '#domain';
import type { Directory } from '#postgres';

/** Who could decide a case on a day, as the directory has it; and who heads the unit it is about, since he may not. */
export const decidersOf = async (
  directory: Pick<Directory, 'seats' | 'absentOn' | 'delegationsOn'>,
  { unit, step, passed }: EscalationCase,
  { approver, fallbacks }: DecidingSeats,
  day: LocalDay,
): Promise<Deciders> => {
  const deciding = [approver, ...fallbacks, ...(step ? [step.seat] : []), ...passed.map(({ seat }) => seat)];
  const [seats, delegations] = await Promise.all([
    directory.seats([...deciding, ...headsOf(unit)]),
    directory.delegationsOn(approver, day),
  ]);
  const persons = [...seats.map(({ person }) => person), ...delegations.map(({ delegate }) => delegate)];
  return { day, seats, delegations, absent: await directory.absentOn([...new Set(persons)], day) };
};
