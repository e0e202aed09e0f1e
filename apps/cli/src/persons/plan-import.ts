import { type AppendRequest, decided, keptText, type RecordedEvent } from '#eventsourcing';
import {
  isRefusal,
  type Language,
  type Person,
  type PersonCommand,
  personDecider,
  type PersonDetails,
  type PersonEvent,
  personStream,
  writeDay,
} from '#domain';
import type { TablePerson, TableSeat } from './check-rows.js';
import type { RowFault } from './row-fault.js';

/** What the log would say of one person after the table. */
export interface PersonImport {
  readonly person: string;
  readonly request: AppendRequest;
  readonly events: readonly PersonEvent[];
}

export interface Importing {
  readonly history: readonly RecordedEvent<PersonEvent>[];
  readonly by: string;
  readonly now: RecordedEvent['recordedAt'];
}

/** What has to be said so that the log knows of this person what the table says; undefined when it does. Refusals are told by their lines. */
export const planImport = (
  person: TablePerson,
  { history, by, now }: Importing,
): { readonly planned: PersonImport | undefined; readonly faults: readonly RowFault[] } => {
  const faults: RowFault[] = [];
  const events: PersonEvent[] = [];
  let state = history.map(decided).reduce<Person>(personDecider.evolve, personDecider.initialState);
  const ask = (line: number, command: Pick<PersonCommand, 'type' | 'data'>): void => {
    try {
      const said = personDecider.decide({ ...command, by, now } as PersonCommand, state);
      events.push(...said);
      state = said.reduce(personDecider.evolve, state);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      faults.push({ line, code: error.code, sentence: error.sentence });
    }
  };

  const { name, address, language } = person;
  if (state.status === 'absent') ask(person.line, { type: 'RegisterPerson', data: { name, address, language, invented: false } });
  else if (differs(person, detailsIn(history))) ask(person.line, { type: 'ChangePersonDetails', data: { name, address, language } });
  for (const seat of person.seats) {
    const asked = seatCommand(person.id, seat, state);
    if (asked === undefined) continue;
    if ('line' in asked) faults.push(asked);
    else ask(seat.line, asked);
  }
  if (events.length === 0) return { planned: undefined, faults };
  const request = { stream: personStream(person.id), expectedVersion: history.length, events, actor: by, recordedAt: now };
  return { planned: { person: person.id, request, events }, faults };
};

/** A seat that is new is taken; one whose line has got an end is left; what has ended is not begun again by moving its end. */
const seatCommand = (
  person: string,
  { line, unit, role, from, to, cleared, field }: TableSeat,
  state: Person,
): Pick<PersonCommand, 'type' | 'data'> | RowFault | undefined => {
  const held = state.status === 'absent' ? undefined : state.seats.find((s) => s.unit === unit && s.role === role && s.from === from);
  if (held === undefined)
    return { type: 'TakeSeat', data: { person, unit, role, from, to, cleared, ...(field !== undefined && { field }) } };
  if ((held.cleared ?? false) !== cleared || held.field !== field) return traitsChanged(line);
  if (held.to === to) return undefined;
  if (to !== null && (held.to === null || to < held.to)) return { type: 'LeaveSeat', data: { unit, role, on: to } };
  return {
    line,
    column: 'to',
    code: 'seat_has_ended',
    sentence: {
      vi: `Theo nhật ký, vị trí này đã thôi giữ từ sau ngày ${writeDay(held.to!)}. Hãy ghi lại ngày đó, và thêm một dòng mới cho thời gian sau.`,
      en: `By the log this seat ended on ${writeDay(held.to!)}. Put that day back, and add a line for the time after it.`,
    },
  };
};

const traitsChanged = (line: number): RowFault => ({
  line,
  code: 'seat_differs',
  sentence: {
    vi: 'Theo nhật ký, vị trí này có dấu “cleared” hoặc lĩnh vực khác. Hãy ghi lại như cũ kèm ngày cuối, và thêm một dòng mới từ ngày hôm sau.',
    en: 'By the log this seat is cleared otherwise, or of another field. Put that back with a last day, and add a line from the day after.',
  },
});

type Known = PersonDetails | undefined;

/** What was said of him last, as far as it was not erased. */
const detailsIn = (history: readonly RecordedEvent<PersonEvent>[]): Known => {
  const last = history.findLast(({ type }) => type === 'PersonRegistered' || type === 'PersonDetailsChanged');
  if (last === undefined) return undefined;
  const { sealed, data } = last;
  const { language } = data as { readonly language: Language };
  return { name: keptText(sealed['name']) ?? '', address: keptText(sealed['address']) ?? null, language };
};

const differs = ({ name, address, language }: TablePerson, known: Known): boolean =>
  known === undefined || known.name !== name || known.address !== address || known.language !== language;
