import { describe, expect, it } from '@jest/globals';
import { evolveDraft, NO_DRAFT } from './draft.js';
import { entriesOfSheet, entryOf, isEntry, sheetOfEntries } from './draft-entry.js';
import { spelledEntry } from './draft-values.js';
import { restrictedCells } from './restricted-cells.js';
import { sheet, targets, value } from './testing/small-sheet.js';

it.each([
  ['T03:actual@2023-03', 'cell', 'T03:actual@2023-03'],
  ['section:III.1', 'section', 'III.1'],
  ['reason:jump:T03:estimate', 'reason', 'jump:T03:estimate'],
  ['task:III.2.4', 'task', 'III.2.4'],
  ['attachment:f-1', 'attachment', 'f-1'],
  ['impediment:impediment/9', 'impediment', 'impediment/9'],
])('%s is an entry', (key, kind, of) => {
  expect(entryOf(key)).toEqual({ kind, of });
});

it.each(['', 'section:', 'other:x', 'T03', 'xsection:III.1'])('“%s” is none', (key) => {
  expect(entryOf(key)).toBeUndefined();
});

describe('what may stand in an entry', () => {
  it.each<readonly [string, unknown]>([
    ['T1:estimate', value('không phải số')],
    ['section:III.1', ''],
    ['reason:jump:T1:estimate', 'Hội chợ'],
    ['task:III.1', { percent: 40.5, text: '' }],
    ['attachment:f-1', true],
    ['impediment:impediment/9', true],
  ])('in %s: %j', (key, of) => {
    expect(isEntry(key, of)).toBe(true);
  });

  it.each<readonly [string, unknown]>([
    ['T1:estimate', 'Tốt'],
    ['section:III.1', 7],
    ['reason:jump:T1:estimate', true],
    ['task:III.1', 'Đang làm'],
    ['task:III.1', { percent: '40', text: '' }],
    ['task:III.1', { percent: 40, text: 7 }],
    ['task:III.1', { percent: 40, text: '', more: 1 }],
    ['attachment:f-1', false],
    ['impediment:impediment/9', 'có'],
    ['other:x', 'Tốt'],
  ])('not in %s: %j', (key, of) => {
    expect(isEntry(key, of)).toBe(false);
  });
});

it('the same entries make the same sheet, in whatever order they were saved', () => {
  const tasks = [
    { task: 'III.1', percent: 40, text: 'Đang làm' },
    { task: 'III.2', percent: 0, text: '' },
  ];
  const full = sheet({}, { tasks, attachments: ['f-1', 'f-2'] });
  const backwards = new Map([...entriesOfSheet(full)].reverse());
  expect(sheetOfEntries('monthly/1', backwards)).toEqual(full);
  expect([...entriesOfSheet(full)].filter(([key]) => key.startsWith('attachment:'))).toEqual([
    ['attachment:f-1', true],
    ['attachment:f-2', true],
  ]);
});

it('a figure is saved in its one spelling, anything else as it was written', () => {
  expect(spelledEntry({ value: value('05.50') })).toEqual({ value: value('5.5') });
  expect(spelledEntry({ value: '05.50' })).toEqual({ value: '05.50' });
  expect(spelledEntry({ value: null })).toEqual({ value: null });
});

it('who saves says nothing of whom he does it for: then it is his own', () => {
  const data = { cells: ['T1:estimate'], savedBy: 'an', savedAt: '2023-06-12T02:00:00.000Z' } as const;
  const saved = evolveDraft(NO_DRAFT, { type: 'CellsSaved', data, occurredAt: data.savedAt });
  expect(saved.entries.get('T1:estimate')).toMatchObject({ onBehalf: false, authors: ['an'] });
});

describe('a restricted cell', () => {
  const isRestricted = restrictedCells(targets);

  it('is one of a restricted target, of whichever period', () => {
    expect(['T6:estimate', 'T6:actual@2023-02', 'T1:estimate'].map(isRestricted)).toEqual([true, true, false]);
  });

  it('or of an indicator that is restricted by itself', () => {
    const closed = targets.map((one) => ({
      ...one,
      indicators: one.indicators.map((only) => (only.code === 'T1' ? { ...only, classification: 'restricted' as const } : only)),
    }));
    expect(['T1:estimate', 'T2:estimate'].map(restrictedCells(closed))).toEqual([true, false]);
  });

  it('is none that the plan does not know, nor what is no cell', () => {
    expect(['T99:estimate', 'section:III.1', ''].map(isRestricted)).toEqual([false, false, false]);
  });
});
