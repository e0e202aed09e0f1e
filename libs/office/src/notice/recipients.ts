import { holdersOf, type LocalDay, localDayOf, type Seat, type SeatRef } from '#domain';
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

/** Resolves whom facts are for, and leaves out who was told. */
export const recipientsOf = async (
  facts: readonly OwedFactInLog[],
  { owed, directory, zone }: { readonly owed: OwedFactReads; readonly directory: Directory; readonly zone: string },
): Promise<Recipients[]> => {
  const seats = [...new Map(facts.flatMap(({ to }) => to).map((seat) => [placeOf(seat), seat])).values()];
  const [held, toldOf] = await Promise.all([directory.seats(seats), owed.told(facts.map(({ id }) => id))]);
  const byPlace = new Map<string, Seat[]>();
  for (const seat of held) byPlace.set(placeOf(seat), [...(byPlace.get(placeOf(seat)) ?? []), seat]);
  const holders = (seat: SeatRef, day: LocalDay): string[] => holdersOf(byPlace.get(placeOf(seat)) ?? [], seat, day);

  return facts.map((fact) => {
    const day = localDayOf(fact.at, zone);
    const told = toldOf.get(fact.id) ?? NOBODY;
    const persons = [...new Set([...fact.to.flatMap((seat) => holders(seat, day)), ...(fact.persons ?? [])])];
    const untold = persons.filter((person) => !told.has(person));
    return {
      fact,
      untold,
      isForNobody: persons.length === 0 && fact.to.length > 0,
      isDone: persons.length === 0 ? fact.to.length === 0 || told.size > 0 : untold.length === 0,
      seatsOf: (person) => fact.to.filter((seat) => holders(seat, day).includes(person)),
    };
  });
};

const placeOf = ({ role, unit }: SeatRef): string => `${role}@${unit}`;

const NOBODY: ReadonlySet<string | null> = new Set();
