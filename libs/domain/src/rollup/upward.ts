import { canonicalJson } from '#eventsourcing';
import type { LocalDay } from '../calendar/local-day.js';
import { levelOwed, type ReportingLevel } from '../duty/duty.js';
import { isStateOfTheYear, type Measurement } from '../indicator/measurement.js';
import { awaitsReview, type KnownObligation, mayHandIn } from '../obligation/obligation.js';
import { refusals } from '../obligation/refusals.js';
import type { Regime } from '../plan/regime.js';
import { Refusal } from '../refusal.js';
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

/** The level at which a compiling unit owes its own report of the same duty; none where nobody stands above it. */
export const levelAbove = ({ duties }: Pick<Regime, 'duties'>, duty: string, unit: string): ReportingLevel | undefined => {
  const level = levelOwed(duties, duty, unit);
  return level?.recipient === unit ? undefined : level;
};

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

/** What the unit's head does with an edition: hands it in, asks to correct what was accepted, or hands in the correction he was let make. */
export type StepUp = 'submit' | 'request_correction' | 'submit_correction';

/**
 * The next step for an edition, as its unit's report stands above. Refuses with `NOTHING_CHANGED` what was handed up already, and what has to
 * wait for somebody there: nothing of another edition becomes part of the sums above without a person.
 */
export const stepUp = (obligation: KnownObligation, isHandedUp: boolean): StepUp => {
  if (isHandedUp) throw nothingChanged();
  if (mayHandIn(obligation)) return 'submit';
  if (obligation.status !== 'accepted') throw awaitsReview(obligation) ? waitsAbove() : refusals.nothingToHandIn(obligation);
  switch (obligation.corrections.open?.stage) {
    case undefined:
      return 'request_correction';
    case 'approved':
      return 'submit_correction';
    case 'requested':
    case 'submitted':
      throw waitsAbove();
  }
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

const nothingChanged = (): Refusal =>
  new Refusal('NOTHING_CHANGED', {
    vi: 'Bản phát hành này đã được gửi lên cấp trên, số liệu không đổi. Hãy phát hành bản mới trước khi gửi lại.',
    en: 'This edition was handed up already, and no figure has changed. Issue a new edition before handing up again.',
  });

const waitsAbove = (): Refusal =>
  new Refusal('WAITS_ABOVE', {
    vi: 'Cấp trên đang xem xét bản đã gửi hoặc yêu cầu điều chỉnh. Hãy chờ kết quả rồi gửi bản mới.',
    en: 'The office above is still considering what was handed up, or the request to correct it. Wait for its answer, then hand up the new edition.',
  });

/** Why an edition does not go up, before its report is looked at. */
export const upwardRefusals = {
  noLevelAbove: (): Refusal =>
    new Refusal('NO_LEVEL_ABOVE', {
      vi: 'Theo chế độ báo cáo, đơn vị này không gửi báo cáo tổng hợp lên cấp nào. Hãy kiểm tra loại báo cáo và đơn vị.',
      en: 'By the reporting regime this unit hands its compilation up to nobody. Check the duty and the unit.',
    }),
  nothingIssued: (): Refusal =>
    new Refusal('NOTHING_ISSUED', {
      vi: 'Chưa có bản tổng hợp nào được phát hành, hoặc bản cuối đã bị thu hồi. Chỉ bản đã phát hành mới được gửi lên cấp trên.',
      en: 'No edition has been issued, or the last one was recalled. Only what is issued goes up.',
    }),
} as const;
