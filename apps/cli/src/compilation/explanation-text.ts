import { type Bilingual, type Explanation, sayPeriod, writeDecimal, writeInstant } from '#domain';
import { language, print, say, table } from '../terminal.js';
import { COLUMNS, type CompilationNames, sayReckoned } from './say-figures.js';

/** Where a figure comes from, line by line, so that it can be reckoned again by hand. */
export const printExplanation = (explanation: Explanation, names: CompilationNames): void => {
  const { indicator, column, result, rule, inputs, missing, assumed } = explanation;
  print(`${indicator}, ${say(COLUMNS[column])}: ${sayReckoned(result)}`);
  print(say(rule));
  print('');
  print(
    table(
      INPUT_HEAD.map(say),
      inputs.map((input) => [
        say(names.unit(input.unit)),
        say(sayPeriod(input.period)),
        Object.values(input.figure)
          .map((part) => writeDecimal(part, language()))
          .join(' / '),
        `${input.version}`,
        input.preparedBy,
        input.submittedBy,
        input.acceptedBy,
        writeInstant(input.receivedAt, names.zone),
      ]),
    ),
  );
  if (missing.length > 0)
    print(
      say({
        vi: `\nKhông có số liệu của: ${namesOf(missing, names, 'vi')}.`,
        en: `\nWithout figures of: ${namesOf(missing, names, 'en')}.`,
      }),
    );
  for (const assumption of assumed) print(`  · ${say(assumption)}`);
};

const INPUT_HEAD: readonly Bilingual[] = [
  { vi: 'Đơn vị', en: 'Unit' },
  { vi: 'Kỳ', en: 'Period' },
  { vi: 'Số liệu', en: 'Figure' },
  { vi: 'Bản', en: 'Version' },
  { vi: 'Người lập', en: 'Prepared by' },
  { vi: 'Người ký', en: 'Signed by' },
  { vi: 'Người chấp nhận', en: 'Accepted by' },
  { vi: 'Nhận lúc', en: 'Received at' },
];

const namesOf = (units: readonly string[], names: CompilationNames, in_: 'vi' | 'en'): string =>
  units.map((unit) => names.unit(unit)[in_]).join('; ');
