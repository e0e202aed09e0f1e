import { namesIn, ROLE_NAMES, type Seat, writeDay } from '#domain';
import { RegimeDesk } from '#office';
import type { Log } from '../open-log.js';
import { print, say, table } from '../terminal.js';

/** Everybody in the directory with his seats, one line for each. */
export const listPersons = async (
  log: Pick<Log, 'store' | 'directory' | 'settle'>,
  { json }: { readonly json: boolean },
): Promise<void> => {
  await log.settle();
  const [persons, seats] = await Promise.all([everybody(log), log.directory.everySeat()]);
  const listed = persons.map((person) => ({ ...person, seats: seats.filter((seat) => seat.person === person.id) }));
  if (json) return print(JSON.stringify(listed, null, 2));
  const regime = await new RegimeDesk(log.store).find();
  const unitName = regime === undefined ? (code: string) => ({ vi: code, en: code }) : namesIn(regime).unit;
  const rows = listed.flatMap(({ id, name = '–', address = '', seats: his }) =>
    (his.length > 0 ? his : [undefined]).map((seat) => [id, name, address, ...(seat === undefined ? NO_SEAT : cellsOf(seat, unitName))]),
  );
  print(table(HEAD.map(say), rows));
};

const HEAD = [
  { vi: 'Mã', en: 'Id' },
  { vi: 'Họ tên', en: 'Name' },
  { vi: 'Thư điện tử', en: 'E-mail' },
  { vi: 'Đơn vị', en: 'Unit' },
  { vi: 'Vai trò', en: 'Role' },
  { vi: 'Từ', en: 'From' },
  { vi: 'Đến', en: 'To' },
  { vi: 'Xem mật', en: 'Cleared' },
  { vi: 'Lĩnh vực', en: 'Field' },
];

const NO_SEAT = ['', '', '', '', '', ''];

const cellsOf = (
  { unit, role, from, to, cleared, field = '' }: Seat,
  unitName: (code: string) => { readonly vi: string; readonly en: string },
): string[] => [
  say(unitName(unit)),
  say(ROLE_NAMES[role]),
  from === undefined ? '' : writeDay(from),
  to === undefined ? '' : writeDay(to),
  cleared === true ? say({ vi: 'có', en: 'yes' }) : '',
  field,
];

const PAGE = 1_000;

const everybody = async ({ directory }: Pick<Log, 'directory'>) => {
  const found = [...(await directory.list({ limit: PAGE }))];
  for (let size = found.length; size === PAGE;) {
    const next = await directory.list({ after: found.at(-1)!.id, limit: PAGE });
    found.push(...next);
    size = next.length;
  }
  return found;
};
