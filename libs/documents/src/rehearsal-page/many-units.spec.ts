import { expect, it } from '@jest/globals';
import type { RehearsalReport } from '#domain';
import { rehearsalPage } from './page.js';
import { planOf, rehearsed, unit, UNITS } from './testing/rehearsed.js';

const MOST_BYTES = 2_000_000;

// Every further unit lives the year of one of the four: thousands of years would take minutes to live through.
const many = Array.from({ length: 3321 }, (_, index) => unit(`unit-${index}`, `Đơn vị ${index}`, `Unit ${index}`));
const like = (index: number): string => UNITS[index === 7 ? 2 : index % 100 === 0 ? 1 : 0]!.code;
const small = rehearsed(planOf());
const report: RehearsalReport = {
  ...small,
  obligations: many.flatMap(({ code }, index) =>
    small.obligations.filter(({ unit: lived }) => lived === like(index)).map((obligation) => ({ ...obligation, unit: code })),
  ),
  notices: many.flatMap(({ code }) => small.notices.map((notice) => ({ ...notice, to: `head@${code}` }))),
  warnings: many.map(({ code }) => ({
    kind: 'many_mails',
    day: '2023-04-14',
    sentence: { vi: `${code} nhận 4 thư.`, en: `${code} gets 4.` },
  })),
};
const page = rehearsalPage(report, planOf(many));

const rows = [
  ...page.matchAll(/<tr>\s*<th scope="row"><span lang="vi">(Đơn vị \d+)<\/span>.*?<\/th>\s*<td\s+class="(?!nowrap)\w+"\s+tabindex/gs),
];

it('shows the shares of all units and one by one only the sixty that did worst', () => {
  expect(page).toContain('Có 3.321 đơn vị: bảng nêu tỷ lệ chung của từng kỳ, rồi 60 đơn vị có kết quả kém nhất');
  expect(rows).toHaveLength(60);
  expect(rows.slice(0, 4).map(([, name]) => name)).toEqual(['Đơn vị 7', 'Đơn vị 0', 'Đơn vị 100', 'Đơn vị 200']);
  expect(page).toContain('<td class="on_time"><span lang="vi">98,9%</span>');
});

it('counts all units at the foot, also those it does not list', () => {
  expect(page).toContain('<span lang="vi">3.286</span><span lang="en">3,286</span>');
});

it('lists the forty busiest persons and sums up the rest', () => {
  expect(page.match(/class="gauge"/g)).toHaveLength(40);
  expect(page).toContain('3.281 người còn lại, cộng chung');
});

it('says the same warning of one day once, with how often', () => {
  expect(page).toContain('<span lang="vi">3.321</span><span lang="en">3,321</span></td>');
  expect(page.match(/nhận 4 thư/g)).toHaveLength(1);
});

it('stays small', () => {
  expect(Buffer.byteLength(page)).toBeLessThan(MOST_BYTES);
});
