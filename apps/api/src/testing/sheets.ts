import type { CellValueView, EntriesInput, EntryValueView, SheetInput } from '#contracts';

/** A ward's sheet of a month as it should be: every cell that the plan's form asks of it; others in their place where they are given. */
export const wardSheet = (cells: Readonly<Record<string, CellValueView>> = {}, more: Partial<SheetInput> = {}): SheetInput => ({
  form: 'monthly/1',
  cells: { ...WARD, ...cells },
  ...more,
});

export const number = (value: string): CellValueView => ({ kind: 'value', value });
export const share = (numerator: string, denominator: string): CellValueView => ({ kind: 'ratio', numerator, denominator });

const WARD: Readonly<Record<string, CellValueView>> = {
  'T08:estimate': share('3800', '4000'),
  'T10:estimate': number('12'),
  'T11:estimate': share('3700', '4000'),
  'T12.1:estimate': number('80'),
  'T14.1:estimate': number('1'),
  'T14.2:estimate': number('2'),
};

/** These entries to be saved, as if nothing stood there yet unless a revision is given. */
export const entries = (of: Readonly<Record<string, EntryValueView | null>>, basedOn = 0): EntriesInput => ({
  entries: Object.entries(of).map(([key, value]) => ({ key, value, basedOn })),
});
