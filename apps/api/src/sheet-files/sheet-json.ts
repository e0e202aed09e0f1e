import type { SheetFileJson } from '#contracts';
import type { Present, TemplateRequest } from '#documents';

/** One unit's sheet for a program: what stands in it, and the revisions on which a change of it would rest. */
export const sheetJsonOf = ({ duty, period, sheets }: TemplateRequest): SheetFileJson => {
  const [{ unit, form, cells, texts }] = sheets as [TemplateRequest['sheets'][number]];
  const keyed = Object.fromEntries(Object.entries(texts).map(([code, text]) => [`section:${code}`, text]));
  return {
    ...{ unit: unit.code, duty: duty.code, period: period.id, form },
    cells: valuesOf(cells),
    sections: valuesOf(texts),
    basedOn: Object.fromEntries(Object.entries({ ...cells, ...keyed }).map(([key, { revision }]) => [key, revision])),
  };
};

const valuesOf = <Value>(all: Readonly<Record<string, Present<Value>>>): Record<string, Value | null> =>
  Object.fromEntries(Object.entries(all).map(([key, { value }]) => [key, value]));
