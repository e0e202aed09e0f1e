import { NOTHING_YET, type Present, type TemplateSheet } from '#documents';
import { type Bilingual, cellKey, type CellValue, type EntryValue, formId, isCellValue } from '#domain';
import type { SheetInHand } from '../report/sheet-reader.js';

/** What a unit's sheet of the template is made of: what is asked, what is drafted, what was said in the period before. */
export const templateSheetOf = ({ context, asked, draft }: SheetInHand, name: Bilingual): TemplateSheet => {
  const keys = asked.flatMap(({ ref }) => [cellKey({ ...ref, nature: 'estimate' }), cellKey({ ...ref, nature: 'actual' })]);
  const present = (key: string): Present<EntryValue> => ({
    revision: draft.entries.get(key)?.revision ?? NOTHING_YET.revision,
    value: draft.values.get(key) ?? null,
  });
  return {
    unit: { code: context.unit, name },
    form: formId(context.form),
    asked,
    sections: context.form.sections,
    cells: Object.fromEntries(keys.map((key) => [key, cellOnly(present(key))])),
    texts: Object.fromEntries(context.form.sections.map(({ code }) => [code, textOnly(present(`section:${code}`))])),
    previous: Object.fromEntries(asked.flatMap(({ ref }) => saidBefore(ref, context.history.at(-1)?.sheet.cells ?? {}))),
  };
};

const cellOnly = ({ revision, value }: Present<EntryValue>): Present<CellValue> => ({ revision, value: isCellValue(value) ? value : null });

const textOnly = ({ revision, value }: Present<EntryValue>): Present<string> => ({
  revision,
  value: typeof value === 'string' ? value : null,
});

/** The actual figure of the period before where there is one, else what was estimated. */
const saidBefore = (
  ref: Parameters<typeof cellKey>[0],
  cells: Readonly<Record<string, CellValue>>,
): readonly (readonly [string, CellValue])[] => {
  const said = cells[cellKey({ ...ref, nature: 'actual' })] ?? cells[cellKey(ref)];
  return said === undefined ? [] : [[cellKey(ref), said]];
};
