import { expect, it } from '@jest/globals';
import { withRestated } from './restated-history.js';
import { saidOfCell } from './said-of-cell.js';
import { months, sheet, value } from './testing/small-sheet.js';

const [january, february, march] = months('T1:estimate', ['10', '20', '30'].map(value));
const of = { indicator: 'T1' };
const restating = (period: string, key: string, now: string) => ({ period, sheet: sheet({ [key]: value(now) }) });

it('what a later sheet gives of an earlier period counts from then on, and the estimate stays beside it', () => {
  const history = withRestated([january!, february!, restating('2023-03', 'T1:actual@2023-01', '12')]);
  expect(saidOfCell(of, history)).toEqual([
    { period: '2023-01', nature: 'actual', value: value('12') },
    { period: '2023-02', nature: 'estimate', value: value('20') },
    { period: '2023-03', nature: 'estimate', value: value('120') },
  ]);
  expect(history[0]!.sheet.cells['T1:estimate']).toEqual(value('10'));
});

it('of two that give it, the later one counts', () => {
  const twice = [january!, restating('2023-02', 'T1:actual@2023-01', '12'), restating('2023-03', 'T1:actual@2023-01', '13')];
  expect(saidOfCell(of, withRestated(twice))[0]).toMatchObject({ value: value('13') });
});

it('of a period that was never reported it is all that is known, in its place', () => {
  const history = withRestated([february!, restating('2023-03', 'T1:actual@2022-03', '7')]);
  expect(history.map(({ period }) => period)).toEqual(['2022-03', '2023-02', '2023-03']);
  expect(Object.keys(history[0]!.sheet.cells)).toEqual(['T1:actual']);
});

it('nobody restates what is still to come, nor his own period', () => {
  const history = [restating('2023-02', 'T1:actual@2023-03', '9'), restating('2023-03', 'T1:actual@2023-03', '9')];
  expect(withRestated(history)).toEqual(history);
  expect(withRestated([january!, february!, march!])).toEqual([january, february, march]);
});
