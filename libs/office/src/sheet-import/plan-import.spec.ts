import { describe, expect, it } from '@jest/globals';
import type { FilledSheet, Place, Written } from '#documents';
import { askedCells, type CellValue, draftDecider, type EntryValue, type Form, type SaveCells, type Target, writtenDraft } from '#domain';
import { commandHandler, InMemoryEventStore } from '#eventsourcing';
import type { SheetInHand } from '../report/sheet-reader.js';
import { planImport } from './plan-import.js';

const [unit, duty, period, day] = ['P-01', 'monthly', '2023-06', '2023-06-30'] as const;
const name = { vi: 'Doanh nghiệp thành lập mới', en: 'New enterprises' };
const target: Target = {
  ...{ number: 3, group: 'economy', section: 'I.3', text: name, leadUnit: null, notes: [] },
  indicators: [
    {
      ...{ code: 'T03', name, comparator: 'gte', value: '3000', unit: { code: 'enterprises', name } },
      measurement: { figure: 'value', acrossUnits: 'sum', acrossPeriods: 'cumulative', evaluation: 'at_least', places: 0 },
    },
  ],
};
const form: Form = {
  ...{ duty, version: 1, effectiveFrom: '2023-01-01', effectiveTo: null, rules: [] },
  indicators: [{ indicator: 'T03', reporters: [unit], lead: unit }],
  sections: [{ code: 'III.1', name: { vi: 'Về phát triển kinh tế', en: 'Economic development' }, required: false }],
};

const number = (value: string): CellValue => ({ kind: 'value', value });
const at: Place = { sheet: unit, row: 10, column: 'K' };

/** The unit's sheet after these entries were saved, each time all that are named. */
const inHand = async (...saved: readonly Readonly<Record<string, EntryValue>>[]): Promise<SheetInHand> => {
  const store = new InMemoryEventStore();
  const save = commandHandler(draftDecider, { store });
  for (const [index, entries] of saved.entries()) await save('draft/one', saving(entries, index));
  return {
    context: { ...{ form, unit, day, duty, period }, targets: [target], history: [] },
    asked: askedCells(form, unit, [target], day),
    draft: writtenDraft(await store.read('draft/one'), { cleared: true }),
    isRestricted: () => false,
  };
};

const saving = (entries: Readonly<Record<string, EntryValue>>, basedOn: number): SaveCells => ({
  ...{ type: 'SaveCells', by: 'an', now: '2023-06-12T02:00:00.000Z' },
  data: { entries: Object.entries(entries).map(([key, value]) => ({ key, value, basedOn })), restricted: new Set(), onBehalf: false },
});

const filled = (cell: Omit<Written<CellValue>, 'at'>, more: Partial<FilledSheet> = {}): FilledSheet => ({
  ...{ unit, duty, period, at, sections: {} },
  cells: { 'T03:estimate': { ...cell, at } },
  ...more,
});

const NOTHING = { changes: [], conflicts: [], faults: [], entries: [] };
const asItWas = (revision: number) => ({ revision, leftAsItWas: true });
const changed = (revision: number) => ({ revision, leftAsItWas: false });

describe('a file that was made of the draft', () => {
  it('fills in what was empty, and says where it was read', async () => {
    const plan = planImport(filled({ value: number('120'), base: changed(0), reckoned: true }), await inHand());
    expect(plan).toMatchObject({ conflicts: [], faults: [], entries: [{ key: 'T03:estimate', value: number('120'), basedOn: 0 }] });
    expect(plan.changes).toEqual([{ key: 'T03:estimate', from: null, saved: undefined, to: number('120'), at, reckoned: true }]);
  });

  it('changes what nobody has written on since, by the revision that was seen', async () => {
    const plan = planImport(filled({ value: number('125'), base: changed(1) }), await inHand({ 'T03:estimate': number('120') }));
    expect(plan.changes).toMatchObject([{ from: number('120'), saved: { savedBy: 'an' }, to: number('125') }]);
    expect(plan.entries).toEqual([{ key: 'T03:estimate', value: number('125'), basedOn: 1 }]);
  });

  it('shows what somebody wrote since then, and overwrites nothing of it', async () => {
    const draft = await inHand({ 'T03:estimate': number('120') }, { 'T03:estimate': number('121') });
    const plan = planImport(filled({ value: number('125'), base: changed(1) }), draft);
    expect(plan).toMatchObject({ changes: [], entries: [], conflicts: [{ from: number('121'), to: number('125') }] });
  });

  it('empties what was made empty in it', async () => {
    const plan = planImport(filled({ value: null, base: changed(1) }), await inHand({ 'T03:estimate': number('120') }));
    expect(plan.entries).toEqual([{ key: 'T03:estimate', value: null, basedOn: 1 }]);
  });

  it('says nothing of what was left as it was, even where somebody has written since', async () => {
    const draft = await inHand({ 'T03:estimate': number('120') }, { 'T03:estimate': number('121') });
    expect(planImport(filled({ value: number('120'), base: asItWas(1) }), draft)).toEqual(NOTHING);
  });

  it('says nothing where the draft says the same already', async () => {
    expect(planImport(filled({ value: number('120'), base: changed(0) }), await inHand({ 'T03:estimate': number('120') }))).toEqual(
      NOTHING,
    );
  });
});

describe('figures that do not say on what they rest', () => {
  it('fill in what is empty, and leave the rest to be looked at', async () => {
    expect(planImport(filled({ value: number('120') }), await inHand())).toMatchObject({ changes: [{ to: number('120') }] });
    const plan = planImport(filled({ value: number('125') }), await inHand({ 'T03:estimate': number('120') }));
    expect(plan).toMatchObject({ changes: [], conflicts: [{ from: number('120'), to: number('125') }] });
  });

  it('empty nothing by being silent', async () => {
    expect(planImport(filled({ value: null }), await inHand({ 'T03:estimate': number('120') }))).toEqual(NOTHING);
  });

  it('change what stands there when their writer has it before him', async () => {
    const draft = await inHand({ 'T03:estimate': number('120') });
    expect(planImport(filled({ value: number('125') }), draft, 'present')).toMatchObject({
      ...{ conflicts: [], entries: [{ value: number('125'), basedOn: 1 }] },
    });
    expect(planImport(filled({ value: null }), draft, 'present').entries).toMatchObject([{ value: null, basedOn: 1 }]);
  });
});

describe('what is written on', () => {
  it('may be a section, and the actual figure beside the estimate', async () => {
    const cells = { 'T03:actual': { value: number('118'), at } };
    const plan = planImport(filled({ value: null }, { cells, sections: { 'III.1': { value: 'Ổn định.', at } } }), await inHand());
    expect(plan.entries.map(({ key }) => key)).toEqual(['T03:actual', 'section:III.1']);
  });

  it('is on this form: anything else is a fault at its place, unless it is empty', async () => {
    const cells = { 'T04:estimate': { value: number('1'), at }, 'T05:estimate': { value: null, at } };
    const sections = { 'III.9': { value: 'Khác', at } };
    const { faults, ...rest } = planImport(filled({ value: null }, { cells, sections }), await inHand());
    expect(faults).toMatchObject([
      { code: 'not_on_form', sheet: unit, row: 10, column: 'K' },
      { code: 'not_on_form', row: 10 },
    ]);
    expect(rest).toEqual({ changes: [], conflicts: [], entries: [] });
  });

  it.each<[string, Partial<FilledSheet>]>([
    ['another unit', { unit: 'P-02' }],
    ['another duty', { duty: 'quarterly' }],
    ['another period', { period: '2023-07' }],
    ['an older form', { form: 'monthly/0' }],
  ])('is of here: from the sheet of %s nothing is taken', async (_, more) => {
    const plan = planImport(filled({ value: number('120') }, more), await inHand());
    expect(plan).toMatchObject({ changes: [], conflicts: [], entries: [] });
    expect(plan.faults).toHaveLength(1);
  });
});
