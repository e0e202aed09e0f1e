import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role, Target } from '#domain';
import type { Event } from '#eventsourcing';
import { plan } from '#office/testing';
import { seated } from '../testing/seated.js';
import { type Asker, type TestOffice, testOffice } from '../testing/test-office.js';

/** Stands in words that only cleared seats may see, and nowhere else. */
const MARKER = 'QZX-KHÔNG-ĐƯỢC-LỘ';
const UNIT = 'Q3-P-01';

let office: TestOffice;
let change: string;
beforeAll(async () => {
  office = await testOffice('2023-07-12T02:00:00.000Z');
  await office.look(UNIT);
  await plant(`target/29`, { type: 'TargetSet', data: { plan: plan.code, section: 'I.3', target: marked(29, true) } });
  await plant(`target/1`, { type: 'TargetSet', data: { plan: plan.code, section: 'I.3', target: halfOpen() } });
  // A second chair, whose seat is not cleared.
  await seated(office, { as: 'second', role: 'chair', unit: 'Q3-UBND', from: '2023-01-01', to: null });
  await plant(`obligation/${UNIT}/monthly/2023-07`, {
    type: 'UrgingIssued',
    data: { number: 1, urgedBy: 'finance_clerk@Q3-TCKH' },
    sealed: { text: { text: MARKER, classification: 'restricted' } },
  });
  // A figure of a restricted indicator, as a ward's draft would hold it.
  await plant(`draft/${UNIT}/monthly/2023-07`, {
    type: 'CellsSaved',
    data: { cells: ['T29.1:estimate'], savedBy: `reporter@${UNIT}`, savedAt: '2023-07-12T02:00:00.000Z' },
    sealed: {
      restricted: { text: JSON.stringify({ 'T29.1:estimate': { kind: 'missing', reason: MARKER } }), classification: 'restricted' },
    },
  });
  await office.settle();
  const targets = [{ ...marked(30, true), notes: [MARKER] }];
  const entered = await office.as('administrator', 'Q3-UBND').post('/rules/changes', { items: { targets }, reason: MARKER });
  expect(entered).toMatchObject({ status: 201 });
  change = (entered.body as { change: string }).change;
  await office.settle();
});
afterAll(() => office.close());

const targetOf = (number: number): Target => plan.targets.find((target) => target.number === number)!;
const marked = (number: number, restricted: boolean): Target => ({
  ...targetOf(number),
  text: { vi: MARKER, en: MARKER },
  indicators: targetOf(number).indicators.map((indicator) => ({ ...indicator, name: { vi: MARKER, en: MARKER } })),
  ...(restricted && { classification: 'restricted' as const }),
});
/** An open target one of whose indicators is not. */
const halfOpen = (): Target => {
  const [indicator] = targetOf(1).indicators;
  const hidden = { ...indicator!, code: 'T1.hidden', name: { vi: MARKER, en: MARKER }, classification: 'restricted' as const };
  return { ...targetOf(1), indicators: [indicator!, hidden] };
};
const plant = async (stream: string, ...events: readonly Event[]): Promise<void> => {
  const expectedVersion = (await office.store.read(stream)).length;
  const answer = await office.store.append({ stream, expectedVersion, events, actor: 'operator', recordedAt: '2023-07-12T02:00:00.000Z' });
  expect(answer.status).toBe('ok');
};

/** Everything that can be read over the API, by the API's own document. */
const everyReading = async (): Promise<string[]> => {
  const document = (await (await fetch(`${office.url}/api/docs/openapi.json`)).json()) as { paths: Record<string, object> };
  const notices = (await office.as('finance_head', 'Q3-TCKH').get('/notices')).body as { items?: { notice: string }[] };
  const known: Readonly<Record<string, string>> = {
    ...{ unit: UNIT, duty: 'monthly', period: '2023-07', change },
    ...(notices.items?.[0] && { notice: notices.items[0].notice }),
  };
  return Object.entries(document.paths)
    .filter(([path, methods]) => 'get' in methods && !ELSEWHERE.includes(path))
    .map(([path]) => path.replace('/api', '').replaceAll(/\{(\w+)\}/g, (_, name: string) => known[name] ?? 'none'));
};

/** A stream without an end, which tells names of streams only (following.spec), and a link that signs in. */
const ELSEWHERE = ['/api/live', '/api/access/link/{code}'];

const seen = async (who: Asker): Promise<string[]> => {
  const found: string[] = [];
  for (const path of await everyReading()) if (JSON.stringify((await who.get(path)).body ?? '').includes(MARKER)) found.push(path);
  return found;
};

describe('what is restricted', () => {
  const uncleared: readonly (readonly [Role, string])[] = [
    ['chair', 'second'],
    ['office_chief', 'Q3-VP'],
    ['finance_clerk', 'Q3-TCKH'],
    ['auditor', 'Q3-UBND'],
    ['administrator', 'Q3-UBND'],
    ['reporter', UNIT],
  ];
  it.each(uncleared)('is in nothing that %s in %s can read', async (role, unit) => {
    expect((await office.as(role, unit).get('/me')).status).toBe(200);
    expect(await seen(office.as(role, unit))).toEqual([]);
  });

  it('is seen from a cleared seat', async () => {
    expect(await seen(office.as('chair', 'Q3-UBND'))).toEqual(['/rules/changes', `/rules/changes/${change}`, '/targets', '/forms/monthly']);
  });
});

describe('the targets', () => {
  const numbers = async (who: Asker): Promise<number[]> =>
    ((await who.get('/targets')).body as { targets: { number: number }[] }).targets.map(({ number }) => number);

  it('are all there for a cleared seat', async () => {
    expect(await numbers(office.as('chair', 'Q3-UBND'))).toEqual(Array.from({ length: 31 }, (_, index) => index + 1));
  });

  it('are as many for anybody else as he may see, with the same words beside them', async () => {
    const cleared = (await office.as('chair', 'Q3-UBND').get('/targets')).body as { note: object };
    const other = (await office.as('reporter', UNIT).get('/targets')).body as { note: object };
    expect(await numbers(office.as('reporter', UNIT))).toEqual(Array.from({ length: 28 }, (_, index) => index + 1));
    expect(other.note).toEqual(cleared.note);
  });

  it('show an open indicator of a target whose other one is not', async () => {
    const indicators = async (who: Asker): Promise<number> =>
      ((await who.get('/targets')).body as { targets: { indicators: object[] }[] }).targets[0]!.indicators.length;
    expect(await indicators(office.as('chair', 'Q3-UBND'))).toBe((await indicators(office.as('reporter', UNIT))) + 1);
  });
});
