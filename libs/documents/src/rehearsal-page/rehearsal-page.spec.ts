import { describe, expect, it } from '@jest/globals';
import type { RehearsedObligation, RehearsalReport } from '#domain';
import { rehearsalPage } from './page.js';
import { planOf, rehearsed, unit, UNITS } from './testing/rehearsed.js';

const plan = planOf();
const report = rehearsed(plan);
const page = rehearsalPage(report, plan);

/** The row of the matrix that begins with this name. */
const rowOf = (name: string, of = page): string => of.split('<tr>').find((row) => /^\s*<th scope="row">/.test(row) && row.includes(name))!;

/** A row's cells, each as its class and what is heard of it in Vietnamese. */
const cellsOf = (name: string, of = page): string[] =>
  [...rowOf(name, of).matchAll(/<td class="(\w+)" tabindex="-1".*?<\/td>/gs)].map(
    ([cell, state]) => `${state}: ${/class="unseen"><span lang="vi">([^<]*)/.exec(cell)?.[1]}`,
  );

const changed = (change: (obligation: RehearsedObligation) => RehearsedObligation): RehearsalReport => ({
  ...report,
  obligations: report.obligations.map((obligation) =>
    obligation.unit === 'punctual' && obligation.period === '2023-04' ? change(obligation) : obligation,
  ),
});

describe('the matrix of a rehearsed year', () => {
  it('has every unit and every period, each state with its word', () => {
    expect(cellsOf('Phòng Đúng giờ')).toEqual(Array(16).fill('on_time: đúng hạn'));
    expect(cellsOf('Phòng Chậm')).toEqual(Array(16).fill('late: trễ 3 ngày làm việc'));
    expect(cellsOf('Phòng Im lặng')).toEqual(Array(16).fill('missing: không nộp'));
    expect(cellsOf('Phòng Bổ sung')).toEqual(Array(16).fill('returned: đúng hạn, có trả lại để bổ sung'));
    const heads = [...page.matchAll(/<th scope="col" class="period.*?<span lang="vi">([^<]*)<.*?<\/span>(\d\d\/\d\d)</gs)];
    expect(heads.map(([, label, day]) => `${label} ${day}`)).toEqual([
      'Tháng 1 14/01',
      'Tháng 2 14/02',
      'Quý I 09/03',
      'Tháng 3 14/03',
      'Tháng 4 14/04',
      'Tháng 5 14/05',
      'Quý II 09/06',
      'Tháng 6 14/06',
      'Tháng 7 14/07',
      'Tháng 8 14/08',
      'Quý III 09/09',
      'Tháng 9 14/09',
      'Tháng 10 14/10',
      'Tháng 11 14/11',
      'Quý IV 09/12',
      'Tháng 12 14/12',
    ]);
  });

  it('shows what a year that is not over has not yet: pending cells, and none for what has not opened', () => {
    const half = rehearsalPage(rehearsed(plan, '2023-06-05T00:00:00Z'), plan);
    expect(cellsOf('Phòng Đúng giờ', half).slice(6)).toEqual(['pending: chưa nộp', 'pending: chưa nộp']);
    expect(rowOf('Phòng Đúng giờ', half).match(/<td class="nothing">/g)).toHaveLength(8);
  });

  it('changes a cell when its obligation changes, and only that one', () => {
    const late = rehearsalPage(
      changed((obligation) => ({ ...obligation, timeliness: 'late', workingDaysLate: 5 })),
      plan,
    );
    expect(cellsOf('Phòng Đúng giờ', late).filter((cell) => cell !== 'on_time: đúng hạn')).toEqual(['late: trễ 5 ngày làm việc']);
    expect(cellsOf('Phòng Đúng giờ', late)[4]).toBe('late: trễ 5 ngày làm việc');
    expect(rowOf('Phòng Chậm', late)).toBe(rowOf('Phòng Chậm'));
    expect(rowOf('Phòng Đúng giờ', late)).toContain('93,8%');
  });

  it('tells of a cell its last day, receipt, reminders and proposals', () => {
    const detail = /title="([^"]*tháng 04\/2023[^"]*)"/.exec(rowOf('Phòng Chậm'))![1];
    expect(detail).toContain('Phòng Chậm – Báo cáo tháng, tháng 04/2023: trễ 3 ngày làm việc.');
    expect(detail).toContain('Ngày cuối: 14/04/2023.');
    expect(detail).toMatch(/Nhận lúc 19\/04\/2023 \d\d:\d\d\./);
    expect(detail).toContain('Nhắc: 11/04/2023 08:00 (trước 3 ngày làm việc); 14/04/2023 08:00 (ngày làm việc cuối).');
    expect(detail).toContain('Đề xuất trình lãnh đạo: 18/04/2023 08:00 (cấp 1).');
  });
});

describe('the page of a rehearsed year', () => {
  it('says that its persons are invented, and what the plan assumes', () => {
    expect(page).toContain('Diễn tập với nhân vật giả định');
    expect(page).toContain('Rehearsed with invented persons');
    expect(page).toContain('Danh sách đơn vị là giả định.');
  });

  it('gives the share on time with a decimal comma in Vietnamese and a point in English', () => {
    expect(report.totals).toMatchObject({ obligations: 64, onTime: 32, late: 16, missing: 16 });
    expect(page).toContain('<span lang="vi">50,0% số đã có kết quả</span><span lang="en">50.0% of those settled</span>');
  });

  it('gives the reason of every due date', () => {
    expect(page).toContain('Hạn: hết ngày 09/09/2023 (thứ Bảy, ngày nghỉ), vì quy định nộp “trước ngày 10 của tháng cuối quý” (mục IV.2)');
    expect(page.match(/<span lang="vi">Hạn: hết ngày/g)).toHaveLength(16);
  });

  it('lets nothing through as markup', () => {
    const wicked = `<script>alert("1")</script>'&`;
    const units = [unit('punctual', wicked, wicked), ...UNITS.slice(1)];
    const wickedPlan = { ...planOf(units), title: { vi: wicked, en: wicked }, assumptions: [{ vi: wicked, en: wicked }] };
    const shown = rehearsalPage(report, wickedPlan);
    expect(shown).not.toContain('<script>alert');
    expect(shown).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39;&amp;');
    expect(shown.match(/<script/g)).toHaveLength(1);
  });

  it('says everything in both languages', () => {
    const texts = /<(span|tspan) lang="vi"[^>]*>([^<]*)<\/\1>/g;
    const pairs = /<(span|tspan) lang="vi"[^>]*>([^<]+)<\/\1>\s*<\1 lang="en"[^>]*>([^<]+)<\/\1>/g;
    expect(page.match(texts)!.length).toBeGreaterThan(300);
    expect(page.match(pairs)).toHaveLength(page.match(texts)!.length);
    expect(page.match(/(<td[^>]*|<th[^>]*) title="/g)).toHaveLength(page.match(/ title="[^"]+"\s+data-en="[^"]+"/g)!.length);
    expect(page).not.toMatch(/<title>[^<]*<\/title><rect|data-en=""/);
  });

  it('opens in the language asked for', () => {
    expect(page).toContain('<html lang="vi">');
    expect(rehearsalPage(report, plan, 'en')).toContain('<html lang="en">');
  });

  it('is the same to the byte for the same report, and loads nothing', () => {
    expect(rehearsalPage(structuredClone(report), structuredClone(plan))).toBe(page);
    expect(page).not.toMatch(/\b(src|href)="(?!#)|url\((?!#)|@import|https?:/);
    expect(page).toContain(`default-src 'none'`);
  });

  it('does not show a report with the plan of another', () => {
    expect(() => rehearsalPage(report, { ...plan, code: 'another' })).toThrow('The rehearsal of small-2023 (2023)');
  });
});
