import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Act, demonstrationPersons, PERMISSIONS, personStream, type Role, ROLES, seatName, type Standing } from '#domain';
import type { Instant } from '#eventsourcing';
import { plan } from '#office/testing';
import { type Answer, type TestOffice, testOffice } from '../testing/index.js';
import { type MatrixRequest, type MatterKind, reportRequests, requestsIn } from './testing/matrix-requests.js';
import { NEVER_BY_THE_UNITS_HEAD, NEVER_OF_ONES_OWN_UNIT, PERMITTED } from './testing/permission-table.js';

/*
 * Every cell of the table of permissions, asked over HTTP: each act by somebody who holds a single seat, in each role and in a unit of each
 * standing. Monday 12/06/2023: the reports of June are open, those of the second quarter overdue since Friday.
 */

const now: Instant = '2023-06-12T02:00:00.000Z';

/** How units stand to each kind of matter. Where a standing is missing, the matter has no such unit. */
const STANDS: Readonly<Record<MatterKind, Readonly<Record<string, readonly Standing[]>>>> = {
  // Of a report nobody else helps or answers.
  report: { 'Q3-P-01': ['own'], 'Q3-TCKH': ['recipient'], 'Q3-UBND': ['subtree'], 'Q3-VP': ['subtree'], 'Q3-P-02': ['other'] },
  // What the finance office owes itself goes to the Office, which is above all units, too.
  report_of_the_office: { 'Q3-TCKH': ['own'], 'Q3-VP': ['recipient', 'subtree'], 'Q3-UBND': ['subtree'], 'Q3-P-02': ['other'] },
  // Whoever helps has no say in who leads.
  giving: { 'Q3-P-01': ['own'], 'Q3-TCKH': ['recipient'], 'Q3-UBND': ['subtree'], 'Q3-VP': ['subtree'], 'Q3-P-03': ['other'] },
  task: {
    ...{ 'Q3-P-01': ['own'], 'Q3-P-03': ['coordinating'], 'Q3-TCKH': ['recipient'] },
    ...{ 'Q3-UBND': ['subtree'], 'Q3-VP': ['subtree'], 'Q3-P-02': ['other'] },
  },
  coordination: { 'Q3-P-01': ['own'], 'Q3-P-03': ['coordinating'], 'Q3-TCKH': ['recipient'], 'Q3-UBND': ['subtree'], 'Q3-P-02': ['other'] },
  impediment: {
    ...{ 'Q3-P-01': ['own'], 'Q3-QLDT': ['answering'], 'Q3-TCKH': ['recipient'] },
    ...{ 'Q3-UBND': ['subtree'], 'Q3-VP': ['subtree'], 'Q3-P-02': ['other'] },
  },
  // What the finance office compiles is its own, and it stands to it as it stands to the reports.
  rollup: { 'Q3-TCKH': ['own', 'recipient'], 'Q3-UBND': ['subtree'], 'Q3-VP': ['subtree'], 'Q3-P-02': ['other'] },
  // A figure in it is the leading unit's to confirm.
  figure: { 'Q3-PKT': ['own'], 'Q3-TCKH': ['recipient'], 'Q3-UBND': ['subtree'], 'Q3-VP': ['subtree'], 'Q3-P-02': ['other'] },
  // The authority's own affairs: nobody is above it but, by the plan's order, its Office.
  authority: { 'Q3-UBND': ['own'], 'Q3-TCKH': ['recipient'], 'Q3-VP': ['subtree'], 'Q3-P-02': ['other'] },
  // A ward's seat is nobody's to receive.
  seat: { 'Q3-P-01': ['own'], 'Q3-UBND': ['subtree'], 'Q3-VP': ['subtree'], 'Q3-TCKH': ['other'] },
};

let office: TestOffice;
let requests: Readonly<Record<Act, MatrixRequest>>;
beforeAll(async () => {
  office = await testOffice(now, { commandsPerMinute: 1_000_000 });
  await office.look('Q3-P-01', 'Q3-TCKH');
  await seatEverybody();
  requests = await requestsIn(office);
}, 120_000);
afterAll(() => office.close());

/** In each of these units somebody for each role, by his one seat. */
const seatEverybody = async (): Promise<void> => {
  const there = new Set(demonstrationPersons(plan).map(({ id }) => id));
  const seats = [...new Set(Object.values(STANDS).flatMap((units) => Object.keys(units)))].flatMap((unit) =>
    ROLES.map((role) => ({ unit, role })),
  );
  await office.store.appendMany(
    seats
      .filter((seat) => !there.has(seatName(seat)))
      .map((seat) => ({
        stream: personStream(seatName(seat)),
        expectedVersion: 0,
        actor: 'adopter',
        recordedAt: now,
        events: [
          { type: 'PersonRegistered', data: { language: 'vi', invented: true } },
          { type: 'SeatTaken', data: { ...seat, from: '2023-01-01', to: null } },
        ],
      })),
  );
  await office.settle();
};

type Verdict = 'permitted' | 'NOT_YOUR_UNIT' | 'NOT_YOUR_ROLE' | 'OWN_UNIT' | 'LONG_EXTENSION';

/** What the rules say to who holds this seat. */
const ruled = (act: Act, role: Role, standings: readonly Standing[]): Verdict => {
  const allows = (which: Act) => PERMITTED[which].some((cell) => standings.some((standing) => cell === `${role}@${standing}`));
  const isOwn = standings.includes('own');
  if (isOwn && (NEVER_OF_ONES_OWN_UNIT.includes(act) || (NEVER_BY_THE_UNITS_HEAD.includes(act) && role === 'head'))) return 'OWN_UNIT';
  if (allows(act)) return 'permitted';
  // Who may give some days is told how many.
  if (act === 'grant_extension' && allows('grant_short_extension')) return 'LONG_EXTENSION';
  const others = PERMITTED[act].some((cell) => standings.some((standing) => cell.endsWith(`@${standing}`)));
  return isOwn || others ? 'NOT_YOUR_ROLE' : 'NOT_YOUR_UNIT';
};

const PERMITTED_ANSWERS = [200, 201, 409, 412, 422];

/** What the API says to him; what else goes wrong is told as it is. */
const said = ({ status, body }: Answer): string => {
  const { code } = (body ?? {}) as { code?: string };
  // Whether an edition is there is asked behind the door.
  if (PERMITTED_ANSWERS.includes(status) || code === 'NO_SUCH_EDITION') return 'permitted';
  return status === 403 ? `${code}` : `${status} ${code}`;
};

/** Asks by everybody, those first whom it is forbidden: what is then done, is done when they have been told. */
const wrongCells = async (act: Act, { matter, ask }: MatrixRequest): Promise<string[]> => {
  const cells = Object.entries(STANDS[matter]).flatMap(([unit, standings]) =>
    ROLES.map((role) => ({ role, unit, standings, expected: ruled(act, role, standings) })),
  );
  const wrong: string[] = [];
  const asked = async ({ role, unit, standings, expected }: (typeof cells)[number]): Promise<void> => {
    const answer = said(await ask(office.as(role, unit)));
    if (answer !== expected) wrong.push(`${act} by ${role} of ${unit} (${standings.join()}): ${answer} instead of ${expected}`);
  };
  const forbidden = cells.filter(({ expected }) => expected !== 'permitted');
  for (let from = 0; from < forbidden.length; from += 8) await Promise.all(forbidden.slice(from, from + 8).map(asked));
  for (const cell of cells.filter(({ expected }) => expected === 'permitted')) await asked(cell);
  return wrong;
};

const ACTS = (Object.keys(PERMITTED) as Act[]).sort();

it('knows a rule and a request for every act there is', () => {
  expect(ACTS).toEqual(Object.keys(PERMISSIONS).sort());
  expect(Object.keys(requests).sort()).toEqual(ACTS);
});

describe('who may, by the role and the standing of the unit', () => {
  it.each(ACTS)('%s', async (act) => {
    expect(await wrongCells(act, requests[act])).toEqual([]);
  });
});

describe('of what the finance office itself owes', () => {
  const own = reportRequests('report_of_the_office', 'Q3-TCKH');
  it.each(Object.keys(own) as (keyof typeof own)[])('%s', async (act) => {
    expect(await wrongCells(act, own[act])).toEqual([]);
  });
});
