import { holdersOf, type LocalDay, localDayOf, type Regime, type Seat, type SeatRef } from '#domain';
import type { Directory, OwedFactInLog, OwedFactReads } from '#postgres';

/** A fact with the persons it is for: those who hold its seats on its day, and those it names. */
export interface Recipients {
  readonly fact: OwedFactInLog;
  /** Those who were not told yet, each once. */
  readonly untold: readonly string[];
  /** Seats are named, and nobody holds any of them; nor is anybody named himself. */
  readonly isForNobody: boolean;
  /** Nothing is left to tell of it; so from the beginning where the policy names no seat. */
  readonly isDone: boolean;
  /** For which of its seats a person is told. */
  readonly seatsOf: (person: string) => readonly SeatRef[];
}

/** Resolves whom facts are for, and leaves out who was told. A manager in charge of one field is told of the units in it. */
export const recipientsOf = async (
  facts: readonly OwedFactInLog[],
  { owed, directory, regime }: { readonly owed: OwedFactReads; readonly directory: Directory; readonly regime: Regime },
): Promise<Recipients[]> => {
  const seats = [...new Map(facts.flatMap(({ to }) => to).map((seat) => [placeOf(seat), seat])).values()];
  const [held, toldOf] = await Promise.all([directory.seats(seats), owed.told(facts.map(({ id }) => id))]);
  const fieldOf = fieldsOf(regime);
  const byPlace = new Map<string, Seat[]>();
  for (const seat of held) byPlace.set(placeOf(seat), [...(byPlace.get(placeOf(seat)) ?? []), seat]);
  const holders = (seat: SeatRef, { day, unit }: Where): string[] => {
    const of = fieldOf(unit);
    const inCharge = (byPlace.get(placeOf(seat)) ?? []).filter(({ field }) => field === undefined || of === undefined || field === of);
    return holdersOf(inCharge, seat, day);
  };

  return facts.map((fact) => {
    const where = { day: localDayOf(fact.at, regime.authority.zone), unit: fact.unit };
    const told = toldOf.get(fact.id) ?? NOBODY;
    const persons = [...new Set([...fact.to.flatMap((seat) => holders(seat, where)), ...(fact.persons ?? [])])];
    const untold = persons.filter((person) => !told.has(person));
    return {
      fact,
      untold,
      isForNobody: persons.length === 0 && fact.to.length > 0,
      isDone: persons.length === 0 ? fact.to.length === 0 || told.size > 0 : untold.length === 0,
      seatsOf: (person) => fact.to.filter((seat) => holders(seat, where).includes(person)),
    };
  });
};

interface Where {
  readonly day: LocalDay;
  readonly unit: string;
}

const fieldsOf = ({ units }: Regime): ((unit: string) => string | undefined) => {
  const fields = new Map(units.map(({ code, field }) => [code, field]));
  return (unit) => fields.get(unit);
};

const placeOf = ({ role, unit }: SeatRef): string => `${role}@${unit}`;

const NOBODY: ReadonlySet<string | null> = new Set();
