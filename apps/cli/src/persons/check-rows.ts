import { isLocalDay, type Language, type LocalDay, type Role, ROLES, writeDay } from '#domain';
import { nearest } from '#documents';
import { isAddress } from '#mail';
import type { RowFault } from './row-fault.js';
import type { Column, TableRow } from './read-table.js';

/** A person as a table gives him, with the lines that say so. */
export interface TablePerson {
  readonly id: string;
  readonly line: number;
  readonly name: string;
  readonly address: string | null;
  readonly language: Language;
  readonly seats: readonly TableSeat[];
}

export interface TableSeat {
  readonly line: number;
  readonly unit: string;
  readonly role: Role;
  readonly from: LocalDay;
  readonly to: LocalDay | null;
  readonly cleared: boolean;
  readonly field: string | undefined;
}

/** What a seat in a table is checked against. */
export interface Places {
  /** The units of the plan. */
  readonly units: readonly string[];
  /** Whether a role may be held in a unit. */
  readonly fits: (role: Role, unit: string) => boolean;
  /** The fields among which the plan divides its units. */
  readonly fields: readonly string[];
}

/** The persons of a table, in the order of their first lines, and everything that is wrong with them. */
export const checkRows = (
  rows: readonly TableRow[],
  places: Places,
): { readonly persons: readonly TablePerson[]; readonly faults: readonly RowFault[] } => {
  const faults: RowFault[] = [];
  const persons = new Map<string, TablePerson>();
  for (const row of rows) {
    const before = persons.get(row.cells.person);
    const read = readRow(row, places);
    faults.push(
      ...(before === undefined ? nameless(row) : disagreements(before, row)),
      ...read.faults,
      ...overlaps(before?.seats ?? [], read.person.seats),
    );
    persons.set(read.person.id, before === undefined ? read.person : { ...before, seats: [...before.seats, ...read.person.seats] });
  }
  return { persons: [...persons.values()], faults };
};

const readRow = (row: TableRow, places: Places): { person: TablePerson; faults: readonly RowFault[] } => {
  const { cells, line } = row;
  const { unit, role, from, to, cleared, field } = cells;
  const language = cells.language.toLowerCase() === 'en' ? 'en' : 'vi';
  const person = {
    id: cells.person,
    line,
    name: cells.name,
    address: cells.email === '' ? null : cells.email,
    language,
    seats: [],
  } as const;
  const faults = personFaults(row);
  // A person may stand in the table without a seat.
  if ([unit, role, from, to, cleared, field].every((cell) => cell === '')) return { person, faults };
  const seat = readSeat(row, places);
  return 'faults' in seat ? { person, faults: [...faults, ...seat.faults] } : { person: { ...person, seats: [seat] }, faults };
};

// Further lines may leave it empty.
const nameless = ({ line, cells }: TableRow): RowFault[] => faultsAt(line, [cells.name === '' && SAYING.nameMissing]);

const personFaults = ({ line, cells: { person, name, email, language } }: TableRow): RowFault[] =>
  faultsAt(line, [
    (/\p{C}/u.test(name) || name.length > LONGEST_NAME) && SAYING.badName,
    !/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u.test(person) && SAYING.badId,
    email !== '' && !isAddress(email) && SAYING.badAddress,
    !['', 'vi', 'en'].includes(language.toLowerCase()) && SAYING.badLanguage,
  ]);

const readSeat = ({ line, cells }: TableRow, { units, fits, fields }: Places): TableSeat | { readonly faults: readonly RowFault[] } => {
  const role = ROLES.find((one) => one === cells.role);
  const [from, to] = [dayIn(cells.from), cells.to === '' ? null : dayIn(cells.to)];
  const cleared = CLEARED[cells.cleared.toLowerCase()];
  const field = cells.field === '' ? undefined : cells.field;
  const faults = faultsAt(line, [
    !units.includes(cells.unit) && SAYING.unknownUnit(cells.unit, units),
    role === undefined && SAYING.unknownRole(cells.role),
    role !== undefined && units.includes(cells.unit) && !fits(role, cells.unit) && SAYING.wrongPlace(role),
    from === undefined && SAYING.badFrom,
    to === undefined && SAYING.badTo,
    from !== undefined && to !== undefined && to !== null && to < from && SAYING.endsBefore,
    cleared === undefined && SAYING.badCleared,
    field !== undefined && !fields.includes(field) && SAYING.unknownField(field, fields),
  ]);
  if (faults.length > 0 || role === undefined || from === undefined || to === undefined || cleared === undefined) return { faults };
  return { line, unit: cells.unit, role, from, to, cleared, field };
};

const LONGEST_NAME = 120;

/** How a cell says that classified figures may be seen from the seat, or may not. */
const CLEARED: Readonly<Record<string, boolean>> = { '': false, no: false, không: false, x: true, yes: true, có: true };

type Saying = Omit<RowFault, 'line'>;

const faultsAt = (line: number, sayings: readonly (Saying | false)[]): RowFault[] =>
  sayings.flatMap((saying) => (saying === false ? [] : [{ line, ...saying }]));

const saying = (column: Column, code: string, vi: string, en: string): Saying => ({ column, code, sentence: { vi, en } });

const SAYING = {
  badId: saying(
    'person',
    'bad_id',
    'Mã gồm chữ, số và . _ -, tối đa 64 ký tự; đừng dùng địa chỉ thư làm mã.',
    'An id is letters, digits and . _ -, at most 64; do not use an e-mail address.',
  ),
  nameMissing: saying('name', 'name_missing', 'Hãy ghi họ tên.', 'Give the name.'),
  badName: saying(
    'name',
    'bad_name',
    `Họ tên viết trên một dòng, tối đa ${LONGEST_NAME} ký tự.`,
    `A name is one line of at most ${LONGEST_NAME} characters.`,
  ),
  badAddress: saying('email', 'bad_address', 'Đây không phải là một địa chỉ thư điện tử.', 'This is not an e-mail address.'),
  badLanguage: saying('language', 'bad_language', 'Chỉ nhận vi hoặc en.', 'Only vi or en.'),
  unknownUnit: (unit: string, units: readonly string[]): Saying => {
    const meant = nearest(unit, units);
    return saying(
      'unit',
      'unknown_unit',
      `Kế hoạch không có đơn vị “${unit}”${meant === undefined ? '' : `; có phải ý là “${meant}”`}.`,
      `The plan has no unit “${unit}”${meant === undefined ? '' : `; did you mean “${meant}”`}.`,
    );
  },
  unknownRole: (role: string): Saying =>
    saying(
      'role',
      'unknown_role',
      `Không có vai trò “${role}”. Chỉ nhận: ${ROLES.join(', ')}.`,
      `There is no role “${role}”. One of: ${ROLES.join(', ')}.`,
    ),
  wrongPlace: (role: Role): Saying =>
    saying(
      'role',
      'wrong_place',
      `Vai trò “${role}” không thuộc đơn vị này: người tổng hợp ngồi ở đơn vị nhận báo cáo, lãnh đạo và văn thư ở chính cơ quan.`,
      `The role “${role}” is not held in this unit: who compiles sits where reports are received, managers and records office in the authority itself.`,
    ),
  badFrom: saying('from', 'bad_day', 'Ghi ngày đầu như 31/01/2023 hoặc 2023-01-31.', 'Give the first day as 31/01/2023 or 2023-01-31.'),
  badTo: saying(
    'to',
    'bad_day',
    'Ghi ngày cuối như 31/01/2023 hoặc 2023-01-31, hoặc để trống.',
    'Give the last day as 31/01/2023 or 2023-01-31, or leave it empty.',
  ),
  badCleared: saying(
    'cleared',
    'bad_cleared',
    'Ghi x (hoặc có, yes) nếu được xem số liệu mật; nếu không thì để trống.',
    'Write x (or yes) where classified figures may be seen; leave it empty otherwise.',
  ),
  unknownField: (field: string, fields: readonly string[]): Saying => {
    const meant = nearest(field, fields);
    return saying(
      'field',
      'unknown_field',
      `Kế hoạch không có lĩnh vực “${field}”${meant === undefined ? '' : `; có phải ý là “${meant}”`}. ${fields.length > 0 ? `Chỉ nhận: ${fields.join(', ')}.` : 'Hãy để trống.'}`,
      `The plan has no field “${field}”${meant === undefined ? '' : `; did you mean “${meant}”`}. ${fields.length > 0 ? `One of: ${fields.join(', ')}.` : 'Leave it empty.'}`,
    );
  },
  endsBefore: saying('to', 'ends_before', 'Ngày cuối đứng trước ngày đầu.', 'The last day is before the first.'),
};

/** `31/01/2023` or `2023-01-31`; undefined for anything else. */
const dayIn = (text: string): LocalDay | undefined => {
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  const iso = year === undefined ? text : `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
  return isLocalDay(iso) ? iso : undefined;
};

/** Further lines of a person say the same of him, or leave it empty. */
const disagreements = (before: TablePerson, { line, cells }: TableRow): RowFault[] => {
  const said: readonly [Column, string, string][] = [
    ['name', before.name, cells.name],
    ['email', before.address ?? '', cells.email],
    ['language', before.language, cells.language.toLowerCase()],
  ];
  return said.flatMap(([column, first, now]) =>
    now === '' || now === first
      ? []
      : [
          {
            line,
            column,
            code: 'disagrees',
            sentence: {
              vi: `Khác với dòng ${before.line} của cùng người này. Hãy thống nhất.`,
              en: `Not the same as line ${before.line} of this person. Make them agree.`,
            },
          },
        ],
  );
};

const overlaps = (before: readonly TableSeat[], now: readonly TableSeat[]): RowFault[] =>
  now.flatMap(({ line, unit, role, from, to }) => {
    const other = before.find(
      (seat) => seat.unit === unit && seat.role === role && (to === null || seat.from <= to) && (seat.to === null || from <= seat.to),
    );
    if (other === undefined) return [];
    return [
      {
        line,
        code: 'seats_overlap',
        sentence: {
          vi: `Trùng thời gian với dòng ${other.line}: cùng người, đơn vị, vai trò, từ ngày ${writeDay(other.from)}.`,
          en: `Overlaps with line ${other.line}: the same person, unit and role from ${writeDay(other.from)}.`,
        },
      },
    ];
  });
