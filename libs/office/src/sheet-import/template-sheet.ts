import { type EarlierPeriod, NOTHING_YET, type Present, type SaidLast, type TemplateSheet } from '#documents';
import {
  type AskedCell,
  type Bilingual,
  cellKey,
  cellOf,
  type CellValue,
  type EntryValue,
  formId,
  isCellValue,
  restatablePeriods,
  saidOfCell,
  sayPeriod,
} from '#domain';
import type { SheetInHand } from '../report/sheet-reader.js';

/** What a unit's sheet of the template is made of: what is asked, what is drafted, what was said before, and what of that may be restated. */
export const templateSheetOf = (inHand: SheetInHand, name: Bilingual): TemplateSheet => {
  const { context, asked, draft } = inHand;
  const present = (key: string): Present<EntryValue> => ({
    revision: draft.entries.get(key)?.revision ?? NOTHING_YET.revision,
    value: draft.values.get(key) ?? null,
  });
  return {
    unit: { code: context.unit, name },
    form: formId(context.form),
    asked,
    sections: context.form.sections,
    cells: Object.fromEntries(keysOf(inHand).map((key) => [key, cellOnly(present(key))])),
    texts: Object.fromEntries(context.form.sections.map(({ code }) => [code, textOnly(present(`section:${code}`))])),
    previous: Object.fromEntries(asked.flatMap((cell) => saidLast(cell, inHand).map((said) => [cellKey(cell.ref), said]))),
    earlier: earlierOf(inHand),
  };
};

/** Both natures of every cell that is asked for; of earlier periods what was ever drafted. */
const keysOf = ({ asked, draft }: SheetInHand): readonly string[] => [
  ...asked.flatMap(({ ref }) => [cellKey({ ...ref, nature: 'estimate' }), cellKey({ ...ref, nature: 'actual' })]),
  ...[...draft.entries.keys()].filter((key) => cellOf(key)?.restates !== undefined),
];

const cellOnly = ({ revision, value }: Present<EntryValue>): Present<CellValue> => ({ revision, value: isCellValue(value) ? value : null });

const textOnly = ({ revision, value }: Present<EntryValue>): Present<string> => ({
  revision,
  value: typeof value === 'string' ? value : null,
});

const saidLast = ({ ref }: AskedCell, { context }: SheetInHand): readonly SaidLast[] =>
  saidOfCell(ref, context.history)
    .slice(-1)
    .map(({ period, value }) => ({ period: sayPeriod(period), value }));

const earlierOf = ({ asked, context }: SheetInHand): readonly EarlierPeriod[] =>
  restatablePeriods(context)
    .toReversed()
    .map((id) => {
      const history = context.history.filter(({ period }) => period === id);
      const said = asked.flatMap(({ ref }) => saidOfCell(ref, history).map(({ value }) => [cellKey(ref), value] as const));
      return { id, name: sayPeriod(id), said: Object.fromEntries(said) };
    });
