import { expect, it } from '@jest/globals';
import type { RegisterAt } from '#postgres';
import { RegimeDesk } from '../regime/regime-desk.js';
import { RollupAsOf } from './rollup-as-of.js';

const at = '2023-06-19T02:00:00.000Z';
const registerOf = (stream: string, events: number, seq: number | null): RegisterAt => ({ at, rows: [{ stream }], events, seq });
const rollups = registerOf('rollup/monthly/2023-06/Q3-TCKH', 3, 40);
const reports = registerOf('obligation/Q3-P-01/monthly/2023-06', 5, 70);

/** An office whose log knew these. */
const knowing = (known: { readonly rollups: RegisterAt; readonly reports: RegisterAt }): RollupAsOf =>
  new RollupAsOf({
    log: {
      histories: () => Promise.reject(new Error('Nothing is compiled for a list.')),
      rollups: () => Promise.resolve(known.rollups),
      register: () => Promise.resolve(known.reports),
    },
    regime: new RegimeDesk({ readCategories: () => Promise.resolve([]), stateOf: () => Promise.resolve('') }),
  });

it('rests on the rollups alone for who reads all: nothing is asked of the reports', async () => {
  const register = await knowing({ rollups, reports }).register(at, { visibleTo: 'all' });
  expect(register).toEqual({ at, events: 3, seq: 40, rollups: rollups.rows, reports: [] });
});

it('rests on the reports, too, for a unit: it sees what its own went into', async () => {
  const register = await knowing({ rollups, reports }).register(at, { visibleTo: ['Q3-P-01'] });
  expect(register).toEqual({ at, events: 8, seq: 70, rollups: rollups.rows, reports: reports.rows });
});

it('names the latest event that is known by a number, and none where none is', async () => {
  const unsealed = { ...reports, seq: null };
  const seqOf = async (known: Parameters<typeof knowing>[0]) => (await knowing(known).register(at, { visibleTo: [] })).seq;
  expect(await seqOf({ rollups, reports: unsealed })).toBe(40);
  expect(await seqOf({ rollups: { ...rollups, seq: null }, reports: unsealed })).toBeNull();
});
