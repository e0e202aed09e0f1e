import type { Cell, Workbook, Worksheet } from 'exceljs';

/** Reckons a formula of ours anew, from the values in the workbook alone: references, ranges, SUM, SUMPRODUCT, COUNTIF and the four operations. */
export const reckonFormula = (formula: string, sheet: Worksheet, book: Workbook): number => {
  const cells = (range: string): readonly unknown[] => valuesIn(range, sheet, book);
  const flat = formula
    .replace(/COUNTIF\(([^,]+),"([^"]*)"\)/g, (_, range: string, word: string) =>
      String(cells(range).filter((value) => value === word).length),
    )
    .replace(/SUMPRODUCT\(([^,]+),([^)]+)\)/g, (_, a: string, b: string) => {
      const weights = numbersIn(cells(b));
      return String(numbersIn(cells(a)).reduce((sum, value, index) => sum + value * weights[index]!, 0));
    })
    .replace(/SUM\(([^)]+)\)/g, (_, range: string) => String(numbersIn(cells(range)).reduce((sum, value) => sum + value, 0)))
    .replace(/\b[A-Z]{1,2}\d+\b/g, (cell) => String(numbersIn(cells(cell))[0]));
  return sumOf(tokensOf(flat));
};

const numbersIn = (values: readonly unknown[]): readonly number[] => values.map((value) => (typeof value === 'number' ? value : 0));

const valuesIn = (range: string, sheet: Worksheet, book: Workbook): readonly unknown[] => {
  const [, name, from, to] = /^(?:'([^']+)'!)?([^:]+)(?::(.+))?$/.exec(range)!;
  const target = name === undefined ? sheet : book.getWorksheet(name)!;
  const [first, last] = [target.getCell(from!.replaceAll('$', '')), target.getCell((to ?? from!).replaceAll('$', ''))];
  const values: unknown[] = [];
  for (let row = Number(first.row); row <= Number(last.row); row++)
    for (let column = Number(first.col); column <= Number(last.col); column++) values.push(shown(target.getCell(row, column)));
  return values;
};

/** Of a cell that is reckoned itself, what it comes to. */
const shown = ({ formula, result, value }: Cell): unknown => (formula ? result : value);

const tokensOf = (text: string): string[] => text.match(/\d+(?:\.\d+)?(?:e[+-]?\d+)?|[-+*/()]/g) ?? [];

const sumOf = (tokens: string[]): number => {
  let sum = productOf(tokens);
  while (tokens[0] === '+' || tokens[0] === '-') sum = tokens.shift() === '+' ? sum + productOf(tokens) : sum - productOf(tokens);
  return sum;
};

const productOf = (tokens: string[]): number => {
  let product = single(tokens);
  while (tokens[0] === '*' || tokens[0] === '/') product = tokens.shift() === '*' ? product * single(tokens) : product / single(tokens);
  return product;
};

const single = (tokens: string[]): number => {
  const token = tokens.shift();
  if (token === '-') return -single(tokens);
  if (token !== '(') return Number(token);
  const within = sumOf(tokens);
  tokens.shift();
  return within;
};
