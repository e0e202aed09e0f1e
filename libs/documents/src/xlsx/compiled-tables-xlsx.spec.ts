import { beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS, { type CellFormulaValue, type Workbook, type Worksheet } from 'exceljs';
import type { CompiledReport, Explained } from '../compiled-report/compiled-report.js';
import { compiledOctober, octoberCompilation } from '../compiled-report/testing/compiled-october.js';
import { compiledTablesXlsx } from './compiled-tables-xlsx.js';
import { reckonFormula } from './testing/reckon-formula.js';

const written = async (report: CompiledReport): Promise<Workbook> => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(await compiledTablesXlsx(report)) as never);
  return book;
};
const rowOf = (sheet: Worksheet, number: string): number => {
  let found = 0;
  sheet.getColumn(1).eachCell(({ value, row }) => (found = value === number ? Number(row) : found));
  return found;
};
const formulasIn = (book: Workbook): { sheet: Worksheet; address: string; formula: string; result: number }[] =>
  book.worksheets.flatMap((sheet) => {
    const found: { sheet: Worksheet; address: string; formula: string; result: number }[] = [];
    sheet.eachRow((row) =>
      row.eachCell(({ type, formula, result, address }) => {
        // Not its value, which leaves out a result of nought.
        if (type === ExcelJS.ValueType.Formula) found.push({ sheet, address, formula, result: result as number });
      }),
    );
    return found;
  });
const formulaOf = (sheet: Worksheet, address: string) => (sheet.getCell(address).value as CellFormulaValue | null)?.formula;

let book: Workbook;
let targets: Worksheet;
beforeAll(async () => {
  book = await written(compiledOctober());
  targets = book.getWorksheet('Phụ lục I')!;
});

it('has the four tables, the figures behind them, their sources and the notes', () => {
  expect(book.worksheets.map(({ name }) => name)).toEqual([
    ...['Phụ lục I', 'Phụ lục II', 'Phụ lục III', 'Phụ lục IV', 'Số liệu', 'Nguồn số liệu', 'Ghi chú'],
  ]);
});

it('keeps its heads in sight, and prints them on each page across A4, as wide as the page', () => {
  for (const { views, pageSetup } of book.worksheets) {
    expect(views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 4 });
    expect(pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToWidth: 1, fitToHeight: 0, printTitlesRow: '4:4' });
  }
});

it('lists the targets below the headings of the plan, and counts none of those', () => {
  const heading = rowOf(targets, 'B');
  expect(targets.getCell(heading, 2).value).toBe('Chỉ tiêu lĩnh vực đô thị và môi trường');
  expect(targets.getCell(heading, 12).master.address).toBe(`B${heading}`);
  expect(targets.getCell(heading, 2).font.bold).toBe(true);
  expect(targets.getCell(heading + 1, 1).value).toBe('5');
  const counted = formulasIn(book).filter(({ sheet, formula }) => sheet === targets && formula.startsWith('COUNTIF'));
  expect(counted.reduce((sum, { result }) => sum + result, 0)).toBe(octoberCompilation().rows.length);
});

describe('its numbers', () => {
  it('are numbers, with what is printed beside them in their format', () => {
    const row = rowOf(targets, '4');
    expect([targets.getCell(row, 4).value, targets.getCell(row, 4).numFmt]).toEqual([95, '"≥ "#,##0']);
    expect(targets.getCell(row, 6).numFmt).toBe('#,##0.0" (ước)"');
    expect(targets.getCell(row, 8).numFmt).toBe('+#,##0.0" điểm %";-#,##0.0" điểm %";#,##0.0" điểm %"');
  });

  it('are reckoned from other cells: percent of plan, year on year, ratios from numerator and denominator', () => {
    const [additive, rate] = [rowOf(targets, '3'), rowOf(targets, '4')];
    expect(formulaOf(targets, `H${additive}`)).toBe(`G${additive}/D${additive}*100`);
    expect(formulaOf(targets, `I${additive}`)).toBe(`G${additive}/E${additive}*100`);
    expect(formulaOf(targets, `H${rate}`)).toBe(`G${rate}-D${rate}`);
    expect(formulaOf(targets, `G${rate}`)).toMatch(/^SUM\('Số liệu'!\$I\$\d+:\$I\$\d+\)\/SUM\('Số liệu'!\$J\$\d+:\$J\$\d+\)\*100$/);
  });

  it('come to what stands there when every formula is reckoned anew', () => {
    const formulas = formulasIn(book);
    expect(formulas.length).toBeGreaterThan(100);
    for (const { sheet, formula, result } of formulas) expect(reckonFormula(formula, sheet, book)).toBeCloseTo(result, 8);
  });

  it('of several units are added up from a line for each', async () => {
    const input = (unit: string, value: string) => ({
      ...{ unit, period: '2023-10', field: null, obligation: `obligation/${unit}/monthly/2023-10`, version: 1, digest: 'a'.repeat(64) },
      ...{ nature: 'estimate' as const, figure: { value }, preparedBy: 'an', submittedBy: 'binh', acceptedBy: 'chi' },
      receivedAt: '2023-10-12T02:00:00.000Z' as const,
    });
    const { rows } = octoberCompilation();
    const current = { value: '240', nature: 'estimate' } as const;
    const explained: Explained = {
      ...{ indicator: 'T02', field: null, column: 'current', result: current, rule: { vi: '', en: '' }, missing: [], assumed: [] },
      inputs: [input('Q3-PKT', '200'), input('Q3-CCT', '40')],
    };
    const compilation = octoberCompilation({ rows: rows.map((row) => (row.indicator === 'T02' ? { ...row, current } : row)) });
    const summed = await written(compiledOctober({ explanations: [explained], compilation }));
    const sheet = summed.getWorksheet('Phụ lục I')!;
    expect(formulaOf(sheet, `F${rowOf(sheet, '2')}`)).toBe("SUM('Số liệu'!$H$5:$H$6)");
    const figures = summed.getWorksheet('Số liệu')!;
    expect([5, 6].map((row) => [figures.getCell(row, 4).value, figures.getCell(row, 8).value])).toEqual([
      ['Phòng Kinh tế', 200],
      ['Chi cục Thuế', 40],
    ]);
  });

  it('are left as they are where no formula comes to what was compiled', async () => {
    const rows = octoberCompilation().rows.map((row) => (row.indicator === 'T03' ? { ...row, percentOfPlan: '79' } : row));
    const sheet = (await written(compiledOctober({ compilation: octoberCompilation({ rows }) }))).getWorksheet('Phụ lục I')!;
    expect(sheet.getCell(rowOf(sheet, '3'), 8).value).toBe(79);
  });
});

it('counts below each table by formulas over it', () => {
  const discipline = book.getWorksheet('Phụ lục IV')!;
  const last = discipline.rowCount;
  const totals = Array.from({ length: 5 }, (_, index) => last - 4 + index).map((row) => [
    discipline.getCell(row, 2).value,
    discipline.getCell(row, 3).value,
  ]);
  expect(totals).toEqual([
    ['Đúng hạn', { formula: 'COUNTIF(E5:E33,"Đúng hạn")', result: 27 }],
    ['Trễ hạn', { formula: 'COUNTIF(E5:E33,"Trễ hạn")', result: 1 }],
    ['Chưa nộp', { formula: 'COUNTIF(E5:E33,"Chưa nộp")', result: 1 }],
    ['Tổng: Số ngày làm việc trễ', { formula: 'SUM(F5:F33)', result: 2 }],
    ['Tổng: Số lần trả lại', { formula: 'SUM(G5:G33)', result: 1 }],
  ]);
});

it('says of each report it rests on whose it is, its version and digest, and by what the whole is proved', async () => {
  const [first, ...others] = octoberCompilation().basis;
  const basis = [{ ...first!, version: 2 }, ...others];
  const sources = (await written(compiledOctober({ compilation: octoberCompilation({ basis }) }))).getWorksheet('Nguồn số liệu')!;
  expect(sources.getRow(5).values).toEqual([
    ...[undefined, 1, 'Phòng Tài chính – Kế hoạch', 'obligation/Q3-TCKH/monthly/2023-10', 2, '12/10/2023 09:00', basis[0]!.digest],
  ]);
  expect(sources.getCell(sources.rowCount, 6).value).toBe('a3'.repeat(32));
  expect(sources.rowCount).toBe(4 + basis.length + 3);
});

it('takes no text for a formula, whatever it begins with, also when it is edited', async () => {
  const nasty = ['=HYPERLINK("http://x","y")', '+1', '-1', '@SUM(A1)', '=1+1'];
  const tasks = nasty.map((title) => ({ ...compiledOctober().tasks[0]!, title }));
  const sheet = (await written(compiledOctober({ tasks }))).getWorksheet('Phụ lục II')!;
  nasty.forEach((title, index) => {
    const { value, numFmt, formula } = sheet.getCell(5 + index, 3);
    expect([value, numFmt, formula]).toEqual([title, '@', undefined]);
  });
});

it('cuts a text off that no cell can hold, and says where it stands whole', async () => {
  const difficulties = [{ ...compiledOctober().difficulties[0]!, text: 'ệ'.repeat(40_000) }];
  const sheet = (await written(compiledOctober({ difficulties }))).getWorksheet('Phụ lục III')!;
  const { text } = sheet.getCell(5, 5);
  expect(text).toHaveLength(32_767);
  expect(text).toMatch(/xem toàn văn trong báo cáo\)$/);
});
