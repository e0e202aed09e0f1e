import { type CellValue, type Indicator, type Language, writeDecimal } from '#domain';

/** The plan's value as it is printed beside the cells: `≥ 95`, `5–10`, `TP giao sau`. */
export const planText = ({ comparator, value, upperValue }: Indicator, language: Language): string => {
  if (comparator === 'qualitative') return { vi: 'định tính', en: 'qualitative' }[language];
  if (value === null) return { vi: 'cấp trên giao sau', en: 'assigned later' }[language];
  const written = writeDecimal(value, language);
  return upperValue === undefined ? `${SIGNS[comparator] ?? ''}${written}` : `${written}–${writeDecimal(upperValue, language)}`;
};

const SIGNS: Readonly<Partial<Record<Indicator['comparator'], string>>> = { gte: '≥ ', gt: '> ', lt: '< ' };

/** What a cell said, in one text: `33,5`, `12/40`, `thiếu: chưa có số liệu`. */
export const cellText = (value: CellValue, language: Language): string => {
  switch (value.kind) {
    case 'value':
      return writeDecimal(value.value, language);
    case 'ratio':
      return `${writeDecimal(value.numerator, language)} / ${writeDecimal(value.denominator, language)}`;
    case 'weighted':
      return `${writeDecimal(value.value, language)} × ${writeDecimal(value.weight, language)}`;
    case 'words':
      return value.text;
    case 'missing':
      return `${{ vi: 'thiếu', en: 'missing' }[language]}: ${value.reason}`;
    case 'not_yet':
      return { vi: 'chưa đến kỳ', en: 'not measurable yet' }[language];
  }
};
