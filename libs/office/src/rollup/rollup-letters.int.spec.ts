import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addMs, type NoticeComposed } from '#domain';
import type { Instant, RecordedEvent } from '#eventsourcing';
import { testDatabase, type TestDatabase } from '#postgres/testing';
import { windowMs } from '../notice/testing/told-office.js';
import { CompilingOffice, figures, PEOPLE } from './testing/compiling-office.js';

/*
 * The reports of November 2023, cut off at the end of Thursday 16/11. Economy and ward 1 have reported, the tax office has not. Ann, who heads
 * ward 1, and the finance head read English.
 */

const [ECONOMY, TAX, WARD] = ['Q3-PKT', 'Q3-CCT', 'Q3-P-01'];
const at = (day: string, time = '09:00'): Instant => new Date(`2023-${day}T${time}:00+07:00`).toISOString() as Instant;

let database: TestDatabase;
let office: CompilingOffice;
beforeAll(async () => {
  database = await testDatabase();
  office = new CompilingOffice(database);
  office.now = at('11-01');
  await office.found();
  const ann = { name: 'Ann Lê', address: 'ann@office.example', language: 'en', invented: true } as const;
  await office.person('ann', { type: 'RegisterPerson', data: ann });
  await office.person('ann', { type: 'TakeSeat', data: { person: 'ann', unit: WARD, role: 'head', from: '2023-11-01', to: null } });
  for (const unit of [ECONOMY, TAX, WARD]) await office.look(unit);
  await office.watches();
  office.now = at('11-10');
  await office.reports(ECONOMY, figures({ T02: '250' }));
  await office.reports(WARD, {});
  await letters();
});
afterAll(() => database.drop());

interface Letter {
  readonly person: string;
  readonly subject: string;
  /** The lines that say what it is about. */
  readonly items: readonly string[];
  readonly text: string;
}

/** Lets the wave close, and gives the letters that were written since. */
const letters = async (): Promise<readonly Letter[]> => {
  await office.follow();
  const before = (await office.events('notice')).length;
  office.now = addMs(office.now, windowMs + 60_000);
  await office.composer().compose();
  await office.follow();
  const composed = (await office.events('notice')).slice(before).filter(({ type }) => type === 'NoticeComposed');
  return (composed as readonly RecordedEvent<NoticeComposed>[]).flatMap(({ data, sealed }) => {
    const part = (name: string): string => (sealed[name]?.status === 'kept' ? sealed[name].text : '');
    if (!data.facts.some(({ kind }) => kind.startsWith('compilation_'))) return [];
    const items = part('text')
      .split('\n')
      .filter((line) => /^\d+\. /.test(line));
    return [{ person: data.person, subject: part('subject'), items, text: part('text') }];
  });
};

const TITLE = 'Phòng Tài chính – Kế hoạch – Tổng hợp Báo cáo định kỳ hàng tháng, tháng 11/2023';
const ENGLISH = 'Finance and Planning Office – Compilation of Monthly periodic report, 11/2023';
const said = (all: readonly Letter[]) => Object.fromEntries(all.map(({ person, items }) => [person, items.join(' ')]));

describe('letters about a compilation go to whoever has its next step in hand', () => {
  it('at the cut-off to the clerk and, while a unit is missing, to the finance head who has to decide', async () => {
    office.now = at('11-17', '08:00');
    await office.watches();
    const written = await letters();
    expect(said(written)).toEqual({
      [PEOPLE.clerk.person]: `1. ${TITLE}: đã chốt, còn thiếu 1 đơn vị; cần quyết định tổng hợp không có các đơn vị này.`,
      [PEOPLE.financeHead.person]: `1. ${ENGLISH}: is cut off and 1 unit(s) are missing; decide whether it is compiled without them.`,
    });
    expect(written.map(({ subject }) => subject).sort()).toEqual(['1 báo cáo tổng hợp', '1 compiled report']);
  });

  it('without the reason, a figure or anybody’s name but the reader’s own', async () => {
    const data = { units: [TAX], reason: 'Ông Bình ốm' };
    await office.does(PEOPLE.financeHead, 'decide_missing', { type: 'RecordMissingUnits', data });
    const { digest } = await office.drafts();
    const written = await letters();
    expect(said(written)).toMatchObject({ [PEOPLE.chief.person]: `1. ${TITLE}: dự thảo bản 1 chờ thẩm tra.` });
    for (const { text } of written) expect(text).not.toMatch(/Ông Bình|250|finance_/);
    await office.does(PEOPLE.chief, 'review_compilation', { type: 'ReviewCompilation', data: { digest } });
    await office.does(PEOPLE.chair, 'sign_compilation', { type: 'ReturnCompilation', data: { digest, reason: 'Sai số liệu của bà Hoa' } });
    const returned = await letters();
    expect(said(returned)).toEqual({ [PEOPLE.clerk.person]: `1. ${TITLE}: dự thảo bị trả lại, cần lập lại.` });
    expect(JSON.stringify(returned)).not.toContain('bà Hoa');
  });

  it('of edition 1 to the chair and to who compiled it; no unit that only reported is written to', async () => {
    await office.issues('120/BC-UBND');
    const told = said(await letters());
    const line = `1. ${TITLE}: đã phát hành, số 120/BC-UBND.`;
    const financeHead = `1. ${ENGLISH}: is issued, no. 120/BC-UBND.`;
    expect(told).toEqual({ 'chair@Q3-UBND': line, [PEOPLE.clerk.person]: line, [PEOPLE.financeHead.person]: financeHead });
  });

  it('of edition 2 to everybody who holds edition 1, each in his language', async () => {
    office.now = at('11-20');
    await office.reports(TAX, figures({ T03: '4800.5' }));
    await office.does(PEOPLE.clerk, 'compile', { type: 'ReviseCompilation', data: { reason: 'Báo cáo gửi sau' } });
    await office.issues('131/BC-UBND');
    const written = await letters();
    const holders = [ECONOMY, TAX, WARD].map((unit) => `head@${unit}`);
    expect(Object.keys(said(written))).toEqual(expect.arrayContaining([...holders, 'ann', 'chair@Q3-UBND', PEOPLE.clerk.person]));
    const [vietnamese, english] = [`head@${TAX}`, 'ann'].map((person) => written.find((letter) => letter.person === person));
    expect(vietnamese?.items).toEqual([`1. ${TITLE}: bản 2 đã phát hành, số 131/BC-UBND, thay bản 1.`]);
    expect(english).toMatchObject({
      subject: '1 compiled report',
      items: [`1. ${ENGLISH}: edition 2 is issued, no. 131/BC-UBND, and takes the place of edition 1.`],
    });
  });
});
