import type { AppendRequest, Instant } from '#eventsourcing';
import { fieldsOf, isPlaceFor, type PersonEvent, personStream, type Regime, Refusal, type SaidGap } from '#domain';
import { isDemonstration, RegimeDesk } from '#office';
import type { Log } from '../open-log.js';
import { checkRows, type TablePerson } from './check-rows.js';
import { gapsAfter } from './gaps-after-import.js';
import { type PersonImport, planImport } from './plan-import.js';
import { readTable } from './read-table.js';
import type { RowFault } from './row-fault.js';

/** What a table changes, or would change. */
export interface ImportOutcome {
  readonly status: 'imported' | 'dry_run' | 'faulty' | 'disturbed';
  readonly persons: number;
  readonly registered: number;
  readonly changed: number;
  readonly seatsTaken: number;
  readonly seatsLeft: number;
  /** Persons whom letters cannot reach. */
  readonly withoutAddress: number;
  /** Where a rule of two persons cannot be kept then, in the days to come. */
  readonly gaps: readonly SaidGap[];
  readonly faults: readonly RowFault[];
  /** Persons whom somebody else changed at the same moment; everything else is recorded. */
  readonly disturbed: readonly string[];
}

/** Brings the persons of a table into the log: all of them, or, where anything is wrong, none. The same table again says nothing new. */
export const importPersons = async (
  log: Pick<Log, 'store' | 'settle' | 'directory'>,
  bytes: Uint8Array,
  { dryRun, now = new Date().toISOString() as Instant }: { readonly dryRun: boolean; readonly now?: Instant },
): Promise<ImportOutcome> => {
  await log.settle();
  if (await isDemonstration(log.store)) throw demonstration();
  const regime = await new RegimeDesk(log.store).current();
  const { persons, faults } = readPersons(bytes, regime);
  const histories = await log.store.readMany<PersonEvent>(persons.map(({ id }) => personStream(id)));
  const plans = persons.map((person) => planImport(person, { history: histories.get(personStream(person.id)) ?? [], by: 'operator', now }));
  const wrong = [...faults, ...plans.flatMap((plan) => plan.faults)].sort((a, b) => a.line - b.line);
  const imports = plans.flatMap(({ planned }) => planned ?? []);
  const counts = { ...countsOf(persons, imports), gaps: [] };
  if (wrong.length > 0) return { status: 'faulty', ...counts, faults: wrong, disturbed: [] };
  const gaps = await gapsAfter(log, { imports, persons, regime, now });
  if (dryRun) return { status: 'dry_run', ...counts, gaps, faults: [], disturbed: [] };
  const disturbed = await append(log, imports);
  await log.settle();
  return { status: disturbed.length > 0 ? 'disturbed' : 'imported', ...counts, gaps, faults: [], disturbed };
};

const readPersons = (bytes: Uint8Array, regime: Regime): { persons: readonly TablePerson[]; faults: readonly RowFault[] } => {
  const table = readTable(bytes);
  const checked = checkRows(table.rows, {
    units: regime.units.map(({ code }) => code),
    fits: (role, unit) => isPlaceFor(role, unit, regime),
    fields: fieldsOf(regime),
  });
  return { persons: checked.persons, faults: [...table.faults, ...checked.faults] };
};

// One call and one transaction for all of them. More than one is needed only for tables larger than any authority's.
const append = async ({ store }: Pick<Log, 'store'>, imports: readonly PersonImport[]): Promise<string[]> => {
  const disturbed: string[] = [];
  for (let from = 0; from < imports.length; from += AT_ONCE) {
    const batch = imports.slice(from, from + AT_ONCE);
    const answers = await store.appendMany(batch.map(({ request }): AppendRequest => request));
    disturbed.push(...batch.filter((_, index) => answers[index]?.status === 'conflict').map(({ person }) => person));
  }
  return disturbed;
};

const AT_ONCE = 5_000;

const countsOf = (persons: readonly TablePerson[], imports: readonly PersonImport[]) => {
  const events = imports.flatMap(({ events }) => events);
  const count = (type: PersonEvent['type']): number => events.filter((event) => event.type === type).length;
  return {
    persons: persons.length,
    registered: count('PersonRegistered'),
    changed: count('PersonDetailsChanged'),
    seatsTaken: count('SeatTaken'),
    seatsLeft: count('SeatLeft'),
    withoutAddress: persons.filter(({ address }) => address === null).length,
  };
};

const demonstration = (): Refusal =>
  new Refusal('LOG_IS_A_DEMONSTRATION', {
    vi: 'Nhật ký này là một cuộc diễn tập với nhân vật giả định; người thật không được ghi vào. Hãy dùng cơ sở dữ liệu thật (DATABASE_URL).',
    en: 'This log is a demonstration with invented persons, and no real person is recorded in it. Use the real database (DATABASE_URL).',
  });
