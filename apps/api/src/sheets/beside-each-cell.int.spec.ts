import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { PreviousView, SheetView } from '#contracts';
import { BLANK_SHEET, type CellValue, obligationId, type ObligationEvent, type ObligationOpened } from '#domain';
import { closedSheet } from '#office';
import { plan } from '#office/testing';
import { number, type TestOffice, testOffice } from '../testing/index.js';

const [UNIT, CELL] = ['Q3-P-01', 'T10:estimate'];
const sheetPath = `/obligations/${UNIT}/monthly/2023-04/sheet`;

let office: TestOffice;
beforeAll(async () => {
  office = await testOffice('2023-04-10T02:00:00.000Z');
  await office.look(UNIT);
  for (const [index, period] of MONTHS.entries())
    await handIn(period, { [CELL]: value(String(index + 1)), ...(period === '2023-03' && { 'T10:actual@2023-01': value('99') }) });
});
afterAll(() => office.close());

/** Fourteen months up to the one before: `2022-02` … `2023-03`. */
const MONTHS = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15].map(
  (month) => `${month > 12 ? 2023 : 2022}-${String(month > 12 ? month - 12 : month).padStart(2, '0')}`,
);
const value = (said: string): CellValue => ({ kind: 'value', value: said });

/** What the unit said of a month, as its history has it: the months before the plan are older than what can be asked over HTTP. */
const handIn = async (period: string, cells: Readonly<Record<string, CellValue>>): Promise<void> => {
  const stream = obligationId(UNIT, 'monthly', period);
  const known = await office.store.read<ObligationEvent>(stream);
  const [opened] = await office.store.read<ObligationOpened>(obligationId(UNIT, 'monthly', '2023-04'));
  const { lastDay, dueAt } = opened!.data;
  const { content, text } = closedSheet({ ...BLANK_SHEET, form: 'monthly/1', cells }, plan.targets);
  const handing = {
    version: 1,
    receivedAt: dueAt,
    preparedBy: `reporter@${UNIT}`,
    submittedBy: `head@${UNIT}`,
    content,
    lastDay,
    dueAt,
    onTime: true,
  };
  const events = [
    ...(known.length === 0 ? [{ type: 'ObligationOpened' as const, data: { ...opened!.data, period } }] : []),
    { type: 'ReportSubmitted' as const, data: handing, sealed: { content: { text, classification: 'internal' as const } } },
  ];
  const recordedAt = '2023-04-10T02:00:00.000Z';
  const answer = await office.store.append({ stream, expectedVersion: known.length, events, actor: 'operator', recordedAt });
  expect(answer.status).toBe('ok');
};

const cell = async (): Promise<SheetView['cells'][number]> => {
  const { cells } = (await office.as('reporter', UNIT).get(sheetPath)).body as SheetView;
  return cells.find((one) => one.cell === CELL)!;
};

it('beside each cell stand the twelve values before, oldest first, and last year’s same one', async () => {
  const { previous, lastYear } = await cell();
  expect(previous.map(({ period }) => period)).toEqual(MONTHS.slice(-12));
  expect(previous[0]).toEqual({ period: '2022-04', nature: 'estimate', value: number('3') });
  expect(previous.at(-1)).toEqual({ period: '2023-03', nature: 'estimate', value: number('14') });
  expect(lastYear).toEqual({ period: '2022-04', nature: 'estimate', value: number('3') });
});

it('what was restated since is shown as it stands now, and said to be the actual figure', async () => {
  const ofJanuary: PreviousView = { period: '2023-01', nature: 'actual', value: number('99') };
  expect((await cell()).previous.filter(({ period }) => period === '2023-01')).toEqual([ofJanuary]);
});

it('the target of the plan stands there, too, with its unit of measure', async () => {
  expect((await cell()).indicator).toMatchObject({
    ...{ code: 'T10', value: '2000', comparator: 'eq', unit: { vi: 'm²' } },
    valueText: { vi: '2.000 m²' },
  });
});
