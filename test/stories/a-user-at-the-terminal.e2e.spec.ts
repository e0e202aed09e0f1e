import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { dunghan, startDunghan } from '../support/dunghan.js';

const PLAN = 'seeds/district3-2023.yaml';
let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'dunghan-story-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const planWith = (change: (text: string) => string): string => {
  const file = join(folder, 'plan.yaml');
  writeFileSync(file, change(readFileSync(PLAN, 'utf8')));
  writeFileSync(join(folder, 'calendar-vn.yaml'), readFileSync('seeds/calendar-vn.yaml'));
  return file;
};

interface Row {
  readonly duty: string;
  readonly period: string;
  readonly lastDay: string;
  readonly dueAt: string;
  readonly opensAt: string;
  readonly remindAt: readonly string[];
  readonly sentence: { readonly vi: string; readonly en: string };
  readonly warnings: readonly { readonly code: string }[];
}

const deadlines = async (...args: string[]): Promise<Row[]> =>
  JSON.parse((await dunghan(['deadlines', '--plan', PLAN, ...args, '--json'])).out) as Row[];

it('asks for the deadlines of 2023 and is told why', async () => {
  const rows = await deadlines('--year', '2023');
  expect(rows).toHaveLength(17);
  expect(rows.find(({ period }) => period === '2023-Q3')).toEqual({
    duty: 'quarterly',
    level: 'district',
    period: '2023-Q3',
    lastDay: '2023-09-09',
    dueAt: '2023-09-10T00:00:00+07:00',
    opensAt: '2023-07-01T00:00:00+07:00',
    remindAt: ['2023-08-29T08:00:00+07:00', '2023-09-06T08:00:00+07:00', '2023-09-08T08:00:00+07:00'],
    sentence: {
      vi: 'Hạn: hết ngày 09/09/2023 (thứ Bảy, ngày nghỉ), vì quy định nộp “trước ngày 10 của tháng cuối quý” (mục IV.2); hạn không dời khi ngày cuối là ngày nghỉ.',
      en: expect.stringMatching(/^Due by the end of 09\/09\/2023 \(Saturday, a day off\)/),
    },
    warnings: [],
  });
});

it('asks what if: by the 15th, on the next working day, in another year', async () => {
  const [january] = await deadlines('--relation', 'on_or_before', '--shift', 'next_working_day');
  expect(january?.lastDay).toBe('2023-01-16');
  const next = await deadlines('--year', '2024', '--unit', 'Q3-P-01');
  expect(next).toHaveLength(17);
  for (const { warnings } of next) expect(warnings.map(({ code }) => code)).toContain('rolled_forward');
  expect(next.find(({ period }) => period === '2024-02')).toMatchObject({
    lastDay: '2024-02-14',
    warnings: [{ code: 'rolled_forward' }, { code: 'step_before_opening' }],
  });
  for (const { warnings } of await deadlines('--year', '2027')) expect(warnings.map(({ code }) => code)).toContain('forecast_year');
});

it('is told what is wrong with a plan file, line by line, and what to do', async () => {
  const file = planWith((text) => text.replace('day: 15 }', 'day: 32 }').replace('recipient: Q3-TCKH', 'recipient: Q3-NOBODY'));
  const checked = await dunghan(['plan', 'check', file]);
  expect(checked.code).toBe(1);
  expect(checked.out).toMatch(/plan\.yaml:\d+:\d+ duties\[0\]\.levels\[0\]\.due\.anchor\.day: .*1 to 31/);
  expect((await dunghan(['rehearse', '--plan', file])).code).toBe(1);
  expect(await dunghan(['plan', 'check', PLAN])).toMatchObject({
    code: 0,
    out: expect.stringMatching(/Valid: .* 65 units \(29 reporting\), 3 duties, 31 targets, 40 tasks/),
  });
});

it('rolls the plan forward to a draft that is itself a plan', async () => {
  const file = join(folder, 'next.yaml');
  writeFileSync(join(folder, 'calendar-vn.yaml'), readFileSync('seeds/calendar-vn.yaml'));
  expect((await dunghan(['plan', 'roll-forward', PLAN, '--year', '2024', '--out', file])).code).toBe(0);
  expect(await dunghan(['plan', 'check', file])).toMatchObject({ code: 0, out: expect.stringMatching(/Valid/) });
  expect(readFileSync(file, 'utf8')).toMatch(/rolledForwardFrom/);
});

it('hears the story of one ward, and sees what another rule would change', async () => {
  const story = await dunghan(['rehearse', '--plan', PLAN, '--personas', 'seeds/personas-district3.yaml', '--unit', 'Q3-P-13']);
  expect(story.out).toMatch(/14\/04\/2023 08:00 {2}reminded: the last working day before it is due → told reporter@Q3-P-13, head@Q3-P-13/);
  expect(story.out).toMatch(/escalation proposed, level 3 → told chair@Q3-UBND/);
  const other = planWith((text) => text.replaceAll('relation: before', 'relation: on_or_before'));
  expect((await dunghan(['rehearse', '--plan', PLAN, '--compare', other])).out).toMatch(/Obligations +493 +493 +0/);
});

it('leaves a page to look at, and the same bytes for the same seed', async () => {
  const [page, one, two] = [join(folder, 'year.html'), join(folder, 'one.json'), join(folder, 'two.json')];
  const first = await dunghan(['rehearse', '--plan', PLAN, '--html', page, '--json', one]);
  expect(first.code).toBe(0);
  expect(first.out).toMatch(/29 units, 493 obligations/);
  await dunghan(['rehearse', '--plan', PLAN, '--json', two]);
  expect(readFileSync(two, 'utf8')).toBe(readFileSync(one, 'utf8'));
  expect(readFileSync(page, 'utf8')).toMatch(/<html lang="en"/);
});

it.each([
  [['nonsense'], 2, /There is no command nonsense/],
  [['deadlines'], 2, /--plan <file> is missing/],
  [['deadlines', '--plan', PLAN, '--shift', 'sideways'], 2, /One of: none/],
  [['deadlines', '--plan', 'nowhere.yaml'], 1, /There is no file nowhere\.yaml/],
  [['deadlines', '--plan', 'seeds'], 1, /is not a file/],
  [['deadlines', '--plan', PLAN, '--unit', 'Q9'], 1, /“Q9” owes no report/],
  [['deadlines', '--plan', PLAN, '--year', '2050'], 1, /rolled forward to the years 2024 to 2033/],
  [['rehearse', '--plan', PLAN, '--until', 'soon'], 2, /--until <instant>: Give a day like 2023-06-30/],
  [['plan', 'adopt', PLAN, '--year', '2024'], 1, /not a plan issued for 2024/],
  [['rehearse', '--plan', PLAN, '--personas', PLAN], 1, /fault\(s\) above/],
  [
    ['rehearse', '--plan', 'seeds/examples/binh-an-2025.yaml', '--personas', 'seeds/personas-district3.yaml'],
    1,
    /owe no report by this plan: Q3-TCKH/,
  ],
] as const)('is refused clearly: dunghan %j', async (args, code, words) => {
  const answer = await dunghan(args);
  expect(answer.code).toBe(code);
  expect(answer.err).toMatch(words);
});

it('finds the figures of the README to be true', async () => {
  const { out } = await dunghan(['rehearse', '--plan', PLAN, '--year', '2023']);
  const readme = readFileSync('README.md', 'utf8');
  const shown =
    /```\nPlan for the socio-economic[^`]*```/
      .exec(readme)?.[0]
      .split('\n')
      .filter((line) => /\d/.test(line)) ?? [];
  expect(shown.length).toBeGreaterThan(5);
  for (const line of shown) expect(out).toContain(line);
});

it('may stop reading whenever he has seen enough', async () => {
  const { child, finished } = startDunghan(['deadlines', '--plan', PLAN, '--json']);
  child.stdout?.destroy();
  const { err } = await finished;
  expect(err).not.toMatch(/EPIPE|fault of the program/);
});
