import { describe, expect, it } from '@jest/globals';
import type { Instant, RecordedEvent } from '#eventsourcing';
import { specification } from '#eventsourcing/testing';
import { draftDecider, type EntryToSave, type SaveCells } from './decide-draft.js';
import { type CellsSaved, draftStream, evolveDraft, NO_DRAFT, preparersOf } from './draft.js';
import { entriesOfSheet, type EntryValue, sheetOfEntries } from './draft-entry.js';
import type { CellsChanged } from './draft-refusals.js';
import { draftedSheet, unsaved, writtenDraft } from './draft-values.js';
import { sheet, value } from './testing/small-sheet.js';

const given = specification(draftDecider);
const now: Instant = '2023-06-12T02:00:00.000Z';

const entry = (key: string, basedOn = 0, of: EntryValue | null = value('120')): EntryToSave => ({ key, value: of, basedOn });
const save = (by: string, entries: readonly EntryToSave[], more: Partial<SaveCells['data']> = {}): SaveCells => ({
  ...{ type: 'SaveCells', by, now },
  data: { entries, restricted: new Set(), onBehalf: false, ...more },
});
const saved = (by: string, cells: readonly string[], more: object = {}): CellsSaved => ({
  ...{ type: 'CellsSaved', occurredAt: now },
  data: { cells, savedBy: by, savedAt: now, ...more },
});
const decided = (command: SaveCells, ...history: readonly CellsSaved[]) =>
  draftDecider.decide(command, history.reduce(evolveDraft, NO_DRAFT));

describe('entries of a draft are saved', () => {
  it('together, by whoever writes', () => {
    const command = save('an', [entry('T2:estimate'), entry('T1:estimate')]);
    expect(decided(command)).toMatchObject([saved('an', ['T1:estimate', 'T2:estimate'])]);
  });

  it('by two persons in different cells, neither in the other’s way', () => {
    given(saved('an', ['T1:estimate']))
      .when(save('binh', []))
      .thenNothing();
    expect(decided(save('binh', [entry('T2:estimate')]), saved('an', ['T1:estimate']))).toHaveLength(1);
  });

  it('in the same cell only by who has seen what stands there: nobody wins in silence', () => {
    const history = [saved('an', ['T1:estimate']), saved('binh', ['T2:estimate'])];
    given(...history)
      .when(save('chi', [entry('T1:estimate')]))
      .thenRefused('CELL_CHANGED_MEANWHILE');
    given(...history)
      .when(save('chi', [entry('T2:estimate', 1)]))
      .thenRefused('CELL_CHANGED_MEANWHILE');
    given()
      .when(save('chi', [entry('T2:estimate', 1)]))
      .thenRefused('CELL_CHANGED_MEANWHILE');
    expect(decided(save('chi', [entry('T1:estimate', 1), entry('T2:estimate', 2)]), ...history)).toHaveLength(1);
  });

  it('or none of them, and the refusal tells who changed which', () => {
    const both = save('chi', [entry('T2:estimate'), entry('T1:estimate')]);
    try {
      decided(both, saved('an', ['T1:estimate']));
      expect('refused').toBe('saved');
    } catch (refusal) {
      expect((refusal as CellsChanged).entries).toMatchObject([
        { key: 'T1:estimate', saved: { savedBy: 'an', savedAt: now, revision: 1 } },
      ]);
    }
  });

  it('with what only cleared seats see sealed apart', () => {
    const restricted = new Set(['T6:estimate']);
    const [event] = decided(save('an', [entry('T6:estimate', 0, value('77')), entry('T1:estimate')], { restricted }));
    expect(event?.sealed).toEqual({
      values: { text: '{"T1:estimate":{"kind":"value","value":"120"}}', classification: 'internal' },
      restricted: { text: '{"T6:estimate":{"kind":"value","value":"77"}}', classification: 'restricted' },
    });
    expect(Object.keys(decided(save('an', [entry('T6:estimate')], { restricted }))[0]!.sealed!)).toEqual(['restricted']);
    expect(Object.keys(decided(save('an', [entry('T1:estimate')], { restricted }))[0]!.sealed!)).toEqual(['values']);
  });

  it('on behalf of the unit, and that stands in the event', () => {
    expect(decided(save('clerk', [entry('T1:estimate')], { onBehalf: true }))[0]?.data).toMatchObject({ savedBy: 'clerk', onBehalf: true });
    expect(decided(save('an', [entry('T1:estimate')]))[0]?.data).not.toHaveProperty('onBehalf');
  });

  it('only as what the entry is', () => {
    given()
      .when(save('an', [entry('section:economy', 0, value('1'))]))
      .thenRefused('ENTRY_UNFIT');
    given()
      .when(save('an', [entry('T1:estimate', 0, 'words')]))
      .thenRefused('ENTRY_UNFIT');
    given()
      .when(save('an', [entry('T1', 0)]))
      .thenRefused('ENTRY_UNFIT');
    expect(decided(save('an', [entry('T1:estimate', 0, null)]))).toHaveLength(1);
  });
});

it('everybody by whom something stands as it does has prepared it, and in whose name', () => {
  const history = [saved('an', ['a', 'b']), saved('binh', ['b']), saved('clerk', ['c'], { actingFor: { person: 'chi' } })];
  expect(preparersOf(history.reduce(evolveDraft, NO_DRAFT))).toEqual(['clerk', 'chi', 'binh', 'an']);
  expect(preparersOf([...history, saved('binh', ['a'])].reduce(evolveDraft, NO_DRAFT))).toEqual(['binh', 'clerk', 'chi']);
});

describe('what stands in a draft', () => {
  const recorded = (command: SaveCells, version: number): RecordedEvent<CellsSaved> => {
    const [event] = decided(command, ...Array.from({ length: version - 1 }, () => saved('x', ['x'])));
    const sealed = Object.fromEntries(Object.entries(event!.sealed!).map(([name, part]) => [name, { status: 'kept' as const, ...part }]));
    return {
      ...event!,
      id: 'i',
      stream: 's',
      version,
      schemaVersion: 1,
      sealed,
      occurredAt: now,
      recordedAt: now,
      actor: 'an',
      correlationId: 'c',
    };
  };
  const history = [
    recorded(save('an', [entry('T1:estimate'), entry('T6:estimate', 0, value('77'))], { restricted: new Set(['T6:estimate']) }), 1),
    recorded(save('an', [entry('section:economy', 0, 'Tốt'), entry('T2:estimate')]), 2),
    recorded(save('binh', [entry('T2:estimate', 0, null)]), 3),
  ];

  it('is what was saved last, with its revision; what was emptied is gone', () => {
    const draft = writtenDraft(history, { cleared: true });
    expect(draftedSheet(draft, 'monthly/1')).toMatchObject({
      ...{ form: 'monthly/1', sections: { economy: 'Tốt' } },
      cells: { 'T1:estimate': value('120'), 'T6:estimate': value('77') },
    });
    expect([...draft.values.keys()]).not.toContain('T2:estimate');
    expect(draft.entries.get('T2:estimate')).toMatchObject({ revision: 3, savedBy: 'binh' });
  });

  it('is without the restricted cells for who may not see them', () => {
    expect([...writtenDraft(history, { cleared: false }).values.keys()]).toEqual(['T1:estimate', 'section:economy']);
  });

  it('need not be saved once more', () => {
    const draft = writtenDraft(history, { cleared: true });
    const again = [entry('T1:estimate'), entry('T2:estimate', 0, null), entry('section:economy', 0, 'Tốt')];
    expect(unsaved(draft, again)).toEqual([]);
    expect(unsaved(draft, [entry('T1:estimate', 9, value('121'))])).toHaveLength(1);
  });

  it('is erased where its part was', () => {
    const erased = {
      ...history[0]!,
      sealed: { values: { status: 'erased' as const, erasedAt: now, classification: 'internal' as const } },
    };
    expect([...writtenDraft([erased], { cleared: true }).values.keys()]).toEqual([]);
  });
});

it('a sheet is made of entries, and entries of a sheet', () => {
  const full = sheet(
    {},
    {
      ...{ tasks: [{ task: 'III.1', percent: 40, text: 'Đang làm' }], attachments: ['f-1'], impediments: ['impediment/9'] },
      reasons: { 'jump:T1:estimate': 'Hội chợ' },
    },
  );
  expect(sheetOfEntries('monthly/1', entriesOfSheet(full))).toEqual(full);
});

it('a report has one draft', () => {
  expect(draftStream('obligation/W1/monthly/2023-06')).toBe('draft/W1/monthly/2023-06');
});
