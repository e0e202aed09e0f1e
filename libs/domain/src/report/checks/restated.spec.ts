import { describe, expect, it } from '@jest/globals';
import type { CellValue } from '../cell.js';
import { checkSheet } from '../check-sheet.js';
import { context, found, months, sheet, value } from '../testing/small-sheet.js';

describe('the actual figure of an earlier period', () => {
  const history = months('T1:estimate', ['10', '20'].map(value));

  it('may come with a later report, and is told beside what was estimated then', () => {
    const [note] = checkSheet(sheet({ 'T1:actual@2023-02': value('22') }), context({ history, period: '2023-06' })).filter(
      ({ cell }) => cell === 'T1:actual@2023-02',
    );
    expect(note).toMatchObject({
      kind: 'note',
      sentence: { vi: expect.stringContaining('22 doanh nghiệp, ước thực hiện trước đó 20') as unknown },
    });
  });

  it('may be of last year, before anything was reported here: this period is compared with it', () => {
    expect(found(sheet({ 'T1:actual@2022-06': value('59') }))).toEqual(['warning last_year:T1:estimate']);
    expect(found(sheet({ 'T1:actual@2022-06': value('118') }))).toEqual([]);
  });

  it('is what the sheet that mends it is compared with', () => {
    const mistaken = { period: '2023-03', history: months('T1:estimate', ['10', '5000'].map(value)) };
    expect(found(sheet({ 'T1:estimate': value('30') }), mistaken)).toEqual(['warning not_falling:T1:estimate']);
    expect(found(sheet({ 'T1:estimate': value('30'), 'T1:actual@2023-02': value('20') }), mistaken)).toEqual([
      'note unlike_estimate:T1:actual@2023-02',
    ]);
  });

  it('mends nothing where it is refused', () => {
    const of = { period: '2023-03', history };
    expect(found(sheet({ 'T1:estimate': value('30'), 'T1:estimate@2023-02': value('5000') }), of)).toEqual([
      'error restated_period:T1:estimate@2023-02',
    ]);
  });

  it('is a figure: nothing that is missing is given later', () => {
    const missing: CellValue = { kind: 'missing', reason: 'Chưa có' };
    expect(found(sheet({ 'T1:actual@2023-02': missing }), { history })).toContain('error restated_period:T1:actual@2023-02');
    expect(found(sheet({ 'T4:actual@2023-02': { kind: 'words', text: 'Tốt' } }), { history })).toContain(
      'error restated_period:T4:actual@2023-02',
    );
  });

  it('is told to be wrong in other words where it is of the period itself', () => {
    const saying = (key: string) =>
      checkSheet(sheet({ [key]: value('22') }), context({ history })).find(({ cell }) => cell === key)?.sentence;
    expect(saying('T1:actual@2023-06')).toEqual({
      vi: 'Chỉ tiêu T1: kỳ bổ sung phải là một kỳ trước kỳ này. Hãy kiểm tra kỳ.',
      en: 'Target T1: the restated period has to be an earlier one. Check the period.',
    });
    expect(saying('T1:actual@2023-03')).toEqual({
      vi: 'Chỉ tiêu T1: đơn vị chưa có báo cáo tháng 03/2023 trước kỳ này để bổ sung. Hãy kiểm tra kỳ.',
      en: 'Target T1: this unit has no earlier report of 03/2023 to restate. Check the period.',
    });
  });

  it('of a field is told beside what was estimated of that field', () => {
    const said = months('T3/y-te:estimate', ['97.5', '97.5'].map(value));
    const notes = checkSheet(sheet({ 'T3/y-te:actual@2023-02': value('90') }), context({ history: said }));
    expect(notes.map(({ id }) => id)).toEqual(['unlike_estimate:T3/y-te:actual@2023-02']);
    expect(notes[0]?.sentence.vi).toContain('90%, ước thực hiện trước đó 97,5%');
  });

  it.each([
    ['of a period that nobody reported on', 'T1:actual@2023-03'],
    ['of the sheet’s own period', 'T1:actual@2023-06'],
    ['of a later one', 'T1:actual@2023-07'],
    ['as an estimate', 'T1:estimate@2023-02'],
  ])('not %s', (_, key) => {
    expect(found(sheet({ [key]: value('22') }), { history })).toContain(`error restated_period:${key}`);
  });
});
