import { type Assessment, ASSESSMENT_NAMES, type Bilingual, type Delta, isDecimal, rounded, writeDecimal, writeInstant } from '#domain';
import type { Instant } from '#eventsourcing';
import { language, print, say, table } from '../terminal.js';
import { COLUMNS, type CompilationNames } from './say-figures.js';

/** An edition as it is listed: with what it says otherwise than the one before it, and by whose reports. */
export interface PrintedEdition {
  readonly edition: number;
  readonly documentNumber: string;
  readonly issuedAt: Instant;
  readonly digest: string;
  readonly changes: readonly Delta[];
}

export const printEditions = (editions: readonly PrintedEdition[], names: CompilationNames): void => {
  for (const { edition, documentNumber, issuedAt, digest, changes } of editions) {
    print(
      say({
        vi: `\nBản ${edition}: số ${documentNumber}, phát hành ${writeInstant(issuedAt, names.zone)}, mã băm ${digest.slice(0, 16)}…`,
        en: `\nEdition ${edition}: no. ${documentNumber}, issued ${writeInstant(issuedAt, names.zone)}, digest ${digest.slice(0, 16)}…`,
      }),
    );
    if (changes.length > 0)
      print(
        table(
          DELTA_HEAD.map(say),
          changes.map((delta) => deltaRow(delta, names)),
        ),
      );
  }
};

const DELTA_HEAD: readonly Bilingual[] = [
  { vi: '  Chỉ tiêu', en: '  Indicator' },
  { vi: 'Cột', en: 'Column' },
  { vi: 'Trước', en: 'Before' },
  { vi: 'Sau', en: 'After' },
  { vi: 'Do báo cáo của', en: 'By the reports of' },
];

const deltaRow = ({ indicator, field, column, from, to, because }: Delta, names: CompilationNames): string[] => [
  `  ${indicator}${field === null ? '' : `/${field}`}`,
  say(COLUMNS[column]),
  saidValue(from),
  saidValue(to),
  [...new Set(because.map(({ unit }) => say(names.unit(unit))))].join('; '),
];

/** A number to two places, a word of assessment, or nothing. */
const saidValue = (value: string | null): string => {
  if (value === null) return '–';
  return isDecimal(value) ? writeDecimal(rounded(value, 2), language()) : say(ASSESSMENT_NAMES[value as Assessment]);
};
