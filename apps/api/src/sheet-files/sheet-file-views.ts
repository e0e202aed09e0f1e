import type { SheetFaultView, SheetFileChange, SheetFileUnit } from '#contracts';
import { cellText, type SheetFault, writePlace } from '#documents';
import { askedFor, type Bilingual, cellOf, type EntryValue, isCellValue, type Names, sayPeriod } from '#domain';
import type { ImportChange, PlannedSheet } from '#office';

/** What a view is written with: how units are called, and persons. */
export interface Called {
  readonly names: Pick<Names, 'unit'>;
  readonly person: (id: string) => string | null;
}

export const unitView = ({ obligation, onBehalf, inHand, plan, findings }: PlannedSheet, called: Called): SheetFileUnit => {
  const { unit } = inHand.context;
  const change = (one: ImportChange): SheetFileChange => changeView(one, inHand, called);
  return {
    ...{ obligation, unit, onBehalf, findings },
    unitName: called.names.unit(unit),
    version: inHand.draft.version,
    changes: plan.changes.map(change),
    conflicts: plan.conflicts.map(change),
  };
};

const changeView = (
  { key, from, saved, to, at, reckoned }: ImportChange,
  inHand: PlannedSheet['inHand'],
  { person }: Called,
): SheetFileChange => ({
  ...{ key, from, to, reckoned },
  name: nameOf(key, inHand),
  place: writePlace(at),
  fromText: textOf(from),
  fromBy: saved?.savedBy ?? null,
  fromByName: saved === undefined ? null : person(saved.savedBy),
  fromAt: saved?.savedAt ?? null,
  toText: textOf(to),
});

/** `Thu ngân sách Nhà nước (ước thực hiện)`, `Thu ngân sách Nhà nước (chính thức, tháng 03/2023)` */
const nameOf = (key: string, { asked, context }: PlannedSheet['inHand']): Bilingual => {
  const ref = cellOf(key);
  const cell = ref && askedFor(asked, ref);
  if (ref === undefined || cell === undefined)
    return context.form.sections.find(({ code }) => key === `section:${code}`)?.name ?? { vi: key, en: key };
  const field = cell.measurement.fields?.find(({ code }) => code === ref.field)?.name;
  const of = ref.restates === undefined ? undefined : sayPeriod(ref.restates);
  const said = (language: keyof Bilingual): string =>
    `${cell.indicator.name[language]}${field ? ` – ${field[language]}` : ''} (${NATURES[ref.nature][language]}${of ? `, ${of[language]}` : ''})`;
  return { vi: said('vi'), en: said('en') };
};

const NATURES = {
  estimate: { vi: 'ước thực hiện', en: 'estimate' },
  actual: { vi: 'chính thức', en: 'actual' },
} as const;

const textOf = (value: EntryValue | null): Bilingual => {
  if (isCellValue(value)) return { vi: cellText(value, 'vi'), en: cellText(value, 'en') };
  const text = typeof value === 'string' ? value : '';
  return { vi: text, en: text };
};

export const faultView = ({ code, sheet, row, column, sentence }: SheetFault): SheetFaultView => ({ code, sheet, row, column, sentence });
