import type { FigureKind } from '../../indicator/measurement.js';
import type { Bilingual } from '../../text.js';
import type { CellValue } from '../cell.js';
import { isYear } from '../form-of-period.js';
import { type CellRule, foundIn, nameOf } from './finding.js';

/** A cell holds the kind of figure that its indicator is measured by, or says why it holds none. */
export const kindOfFigure: CellRule = (cell, context) => {
  const { key, value, measurement } = cell;
  const { vi, en } = nameOf(cell);
  const found = (rule: string, sentence: Bilingual) => [foundIn({ rule, kind: 'error', key, sentence })];
  switch (value.kind) {
    case 'missing':
      if (value.reason.trim()) return [];
      return found('no_reason', { vi: `${vi}: hãy ghi lý do chưa có số liệu.`, en: `${en}: say why there is no figure.` });
    case 'not_yet':
      if (measurement.yearly === true && !isYear(context.period)) return [];
      return found('not_yet', {
        vi: `${vi}: kỳ này phải có số liệu. Nếu chưa có, hãy ghi “chưa có số liệu” kèm lý do.`,
        en: `${en}: a figure is asked for in this period. If there is none, mark it as missing and say why.`,
      });
    default: {
      const expected = WORDED[EXPECTED[measurement.figure]];
      if (value.kind !== EXPECTED[measurement.figure])
        return found('wrong_kind', { vi: `${vi}: cần ${expected.vi}.`, en: `${en}: expected ${expected.en}.` });
      if (value.kind !== 'words' || value.text.trim()) return [];
      return found('no_words', { vi: `${vi}: hãy ghi nhận xét.`, en: `${en}: write what there is to say.` });
    }
  }
};

type Figure = Exclude<CellValue['kind'], 'missing' | 'not_yet'>;

const EXPECTED: Readonly<Record<FigureKind, Figure>> = {
  value: 'value',
  ratio: 'ratio',
  reduction: 'ratio',
  weighted: 'weighted',
  words: 'words',
};

const WORDED: Readonly<Record<Figure, Bilingual>> = {
  value: { vi: 'một số', en: 'one number' },
  ratio: { vi: 'hai số: tử số và mẫu số', en: 'two numbers, numerator and denominator' },
  weighted: { vi: 'hai số: giá trị và quyền số', en: 'two numbers, a value and its weight' },
  words: { vi: 'nhận xét bằng lời', en: 'words' },
};
