import { canonicalJson } from '#eventsourcing';
import type { LocalDay } from '../calendar/local-day.js';
import { isStateOfTheYear } from '../indicator/aggregation.js';
import type { Measurement } from '../indicator/measurement.js';
import { cellKey, type CellValue } from '../report/cell.js';
import { askedCells, type AskedCell } from '../report/cells-asked.js';
import type { Form } from '../report/form.js';
import { isYear } from '../report/form-of-period.js';
import type { Finding, Sheet } from '../report/sheet.js';
import type { Target } from '../target/target.js';
import type { Compilation, CompiledRow, Reckoned } from './compilation.js';

/*
 * hand up   what an office has issued becomes its own report to the office above it (báo cáo lên cấp trên): only editions, never a draft
 */

/** Onto which form an edition is written, and who reports on it. */
export interface Upward {
  readonly form: Form;
  /** The compiling unit, which reports to the office above. */
  readonly unit: string;
  readonly targets: readonly Target[];
  /** The day by which the form tells who reports what. */
  readonly day: LocalDay;
  readonly nameOf: (unit: string) => string;
}

/**
 * An edition as the report of the unit that compiled it. Quotients go up as their parts, so that the office above reckons with numerators and
 * denominators as if all units had reported to it; what is not whole says who is missing.
 */
export const sheetOfEdition = (compilation: Compilation, upward: Upward): Sheet => {
  const { form, unit, targets, day } = upward;
  const written = askedCells(form, unit, targets, day).map((asked) => writtenOf(asked, compilation, upward));
  return {
    form: compilation.form,
    cells: Object.fromEntries(written.map(({ key, value }) => [key, value])),
    sections: sectionsOf(compilation, upward),
    tasks: [],
    impediments: [],
    attachments: [],
    reasons: Object.fromEntries(written.flatMap(({ key, partial }) => (partial === undefined ? [] : [[`partial:${key}`, partial]]))),
  };
};

/** The sheet with a reason for each warning about it that has none: its figures are those that were reviewed, signed and issued. */
export const withReasons = (
  sheet: Sheet,
  findings: readonly Finding[],
  { edition, documentNumber }: { readonly edition: number; readonly documentNumber: string },
): Sheet => {
  const reason = `Theo bản tổng hợp đã ký, phát hành lần ${edition}, số ${documentNumber}.`;
  const given = findings.filter(({ kind }) => kind === 'warning').map(({ id }) => [id, reason] as const);
  return { ...sheet, reasons: { ...Object.fromEntries(given), ...sheet.reasons } };
};

/** Whether two sheets hold the same figures and words: then another edition tells the office above nothing new. */
export const saysTheSame = (a: Sheet, b: Sheet): boolean => {
  const said = ({ cells, sections }: Sheet): string => canonicalJson({ cells, sections });
  return said(a) === said(b);
};

interface Written {
  readonly key: string;
  readonly value: CellValue;
  readonly partial?: string;
}

const writtenOf = ({ ref, measurement }: AskedCell, { rows, period }: Compilation, upward: Upward): Written => {
  const row = rows.find(({ indicator, field }) => indicator === ref.indicator && (field?.code ?? undefined) === ref.field);
  // The year as it stands, with what units said last, or what the period brought to it.
  const figure = row && (isStateOfTheYear(measurement) ? row.cumulative : row.current);
  const key = cellKey({ ...ref, nature: figure?.nature === 'actual' ? 'actual' : 'estimate' });
  if (row === undefined) return { key, value: { kind: 'missing', reason: 'Biểu tổng hợp không có chỉ tiêu này.' } };
  if (measurement.figure === 'words') return { key, value: wordsOf(row, upward) };
  const value = figure && valueOf(measurement, figure);
  if (!value)
    return {
      key,
      value: isNotYet(row, measurement, period) ? { kind: 'not_yet' } : { kind: 'missing', reason: whyMissing(row, measurement, upward) },
    };
  const absent = measurement.acrossUnits === 'lead' ? [] : withoutFigure(row);
  return { key, value, ...(absent.length > 0 && { partial: `Số chưa đủ: chưa có số liệu của ${namesOf(absent, upward)}.` }) };
};

const valueOf = ({ figure }: Measurement, { value, parts }: Reckoned): CellValue | undefined => {
  switch (figure) {
    case 'value':
      return { kind: 'value', value };
    case 'ratio':
    case 'reduction':
      return parts?.numerator === undefined || parts.denominator === undefined
        ? undefined
        : { kind: 'ratio', numerator: parts.numerator, denominator: parts.denominator };
    case 'weighted':
      return parts?.weight === undefined ? undefined : { kind: 'weighted', value, weight: parts.weight };
    case 'words':
      return undefined;
  }
};

const isNotYet = ({ notYet }: CompiledRow, { yearly }: Measurement, period: string): boolean =>
  notYet.length > 0 || (yearly === true && !isYear(period));

const wordsOf = ({ words = [] }: CompiledRow, { nameOf }: Upward): CellValue =>
  words.length === 0
    ? { kind: 'missing', reason: NOTHING_WRITTEN }
    : { kind: 'words', text: words.map(({ unit, text }) => `${nameOf(unit)}: ${text}`).join('\n') };

const whyMissing = (row: CompiledRow, { acrossUnits }: Measurement, upward: Upward): string => {
  if (acrossUnits === 'lead') return `Chưa có số liệu của đơn vị chủ trì (${upward.nameOf(row.lead)}).`;
  const absent = withoutFigure(row);
  return absent.length === 0 ? 'Chỉ tiêu không tổng hợp chung.' : `Chưa có số liệu của ${namesOf(absent, upward)}.`;
};

const NOTHING_WRITTEN = 'Các đơn vị không nêu nội dung.';

const withoutFigure = (row: CompiledRow): readonly string[] => [...row.missing, ...row.withoutFigure.map(({ unit }) => unit)];

const namesOf = (units: readonly string[], { nameOf }: Upward): string => units.map(nameOf).join(', ');

const sectionsOf = ({ sections }: Compilation, { form, nameOf }: Upward): Sheet['sections'] =>
  Object.fromEntries(
    form.sections.flatMap(({ code, required }) => {
      const contributions = sections.find((section) => section.code === code)?.contributions ?? [];
      const text = contributions.map(({ unit, text: written }) => `${nameOf(unit)}: ${written}`).join('\n');
      if (text === '' && !required) return [];
      return [[code, text === '' ? NOTHING_WRITTEN : text]];
    }),
  );
