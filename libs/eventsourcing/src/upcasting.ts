import type { Event } from './event.js';

/** Lifts the data of one shape to the next shape of the same event type. */
export type Upcaster = (data: object) => object;

/**
 * For each event type its upcasters in order: the first lifts shape 1 to 2, the second 2 to 3, and so on.
 * A type that is not named here has only ever had one shape.
 */
export type Upcasters = Readonly<Record<string, readonly Upcaster[]>>;

/** The shape in which events of this type are written today. */
export const currentSchemaVersion = (upcasters: Upcasters, type: string): number => chainOf(upcasters, type).length + 1;

/** The data of an old event in today's shape. The stored text is never touched: the past is read anew, not written anew. */
export const upcast = <E extends Event>(upcasters: Upcasters, type: string, schemaVersion: number, data: object): E['data'] => {
  const chain = chainOf(upcasters, type);
  if (schemaVersion > chain.length + 1)
    throw new RangeError(`${type} of shape ${schemaVersion} was written by a newer program than this one.`);
  return chain.slice(schemaVersion - 1).reduce((lifted, lift) => lift(lifted), data);
};

const chainOf = (upcasters: Upcasters, type: string): readonly Upcaster[] =>
  Object.hasOwn(upcasters, type) ? (upcasters[type] ?? []) : [];
