import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { scheduleOf, workingCalendar } from '#domain';
import type { PlanFile } from './entries/plan-file.js';
import { DISTRICT_3, planOf, read, seed } from './testing/seeds.js';

const file = parse(seed(DISTRICT_3)) as PlanFile;
const plan = planOf(read(seed(DISTRICT_3)));

describe('the plan of District 3 as data', () => {
  it('is read without a fault, and warns only of the count that the plan itself states wrongly', () => {
    const reading = read(seed(DISTRICT_3));
    expect(reading).toMatchObject({ status: 'read', warnings: [{ code: 'stated_count_differs', path: 'targetGroups[3].statedCount' }] });
    expect(reading.warnings).toHaveLength(1);
  });

  it('has 31 targets with 40 indicators, 37 tasks of section III and 3 assignments of section IV', () => {
    expect(plan.targets.map(({ number }) => number)).toEqual(Array.from({ length: 31 }, (_, index) => index + 1));
    expect(plan.targets.flatMap(({ indicators }) => indicators)).toHaveLength(40);
    expect(plan.tasks.filter(({ code }) => code.startsWith('III.'))).toHaveLength(37);
    expect(plan.tasks.filter(({ code }) => code.startsWith('IV.'))).toHaveLength(3);
  });

  it('has three duties, owed by 29 units: 493 reports a year', () => {
    expect(plan.duties.map(({ code }) => code)).toEqual(['monthly', 'quarterly', 'yearly']);
    const reporters = new Set(plan.duties.flatMap(({ levels }) => levels.flatMap((level) => level.reporters)));
    const calendar = workingCalendar(plan.calendar, '1');
    const owed = [...reporters].flatMap((unit) => scheduleOf(plan.duties, unit, calendar, { from: '2023-01-01', to: '2023-12-31' }));
    expect(reporters.size).toBe(29);
    expect(owed).toHaveLength(493);
  });

  it('has 65 units: 28 that the plan names, and 37 that it does not', () => {
    expect(plan.units.filter(({ source }) => source === 'plan')).toHaveLength(28);
    expect(plan.units).toHaveLength(65);
  });

  it('keeps what contradicts itself, what is cited and who receives the plan', () => {
    expect(file.anomalies).toHaveLength(9);
    expect(file.citedDocuments).toHaveLength(5);
    expect(file.distributionList).toHaveLength(9);
    expect(file.focusAreas).toHaveLength(5);
    expect(file.plan.signatory?.name).toBe('Võ Văn Đức');
  });

  it('carries no name of the signatory into what is adopted', () => {
    expect(JSON.stringify(plan)).not.toContain('Võ Văn Đức');
  });
});

describe("the plan's own words", () => {
  const text = plainly(seed('district3-2023.txt'));
  const quotations = [
    ['title', [file.plan.title.vi]],
    ['theme', [file.plan.theme!.vi]],
    ['units', file.units.flatMap(({ quote }) => quote ?? [])],
    ['duties', file.duties.map((duty) => duty.text)],
    ['targets', file.targets!.map((target) => target.text.vi)],
    ['indicators', file.targets!.flatMap(({ indicators }) => indicators.flatMap(({ quote }) => quote ?? []))],
    ['tasks', file.tasks!.map((task) => task.text)],
    ['commitments', file.tasks!.flatMap(({ commitments }) => commitments ?? [])],
    ['groups', file.targetGroups!.map(({ name }) => name.vi)],
    ['sections', file.taskSections!.map(({ name }) => name.vi)],
    ['recipients', file.distributionList!],
    ['citations', file.citedDocuments!.map(({ reference }) => reference)],
    ['the signatory', [file.plan.signatory!.name, file.plan.signatory!.position.vi]],
  ] as const;

  it.each(quotations)('stand in the text: %s', (_, quoted) => {
    expect(quoted.length).toBeGreaterThan(0);
    expect(quoted.filter((words) => !text.includes(plainly(words)))).toEqual([]);
  });

  it('hold every figure of a target, written as the plan writes figures', () => {
    const missing = plan.targets.flatMap((target) =>
      target.indicators
        .flatMap(({ value, upperValue }) => [value, upperValue])
        .filter((value) => value !== null && value !== undefined)
        .filter((value) => !figuresOf(target.text.vi).includes(Number(value))),
    );
    expect(missing).toEqual([]);
  });
});

/** Without what a change of page or of typeface put into the text. */
function plainly(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/<\/?su[pb]>|[*#\\]/g, '')
    .replaceAll('m2', 'm²')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function figuresOf(text: string): number[] {
  return [...text.matchAll(/\d[\d.]*(,\d+)?/g)].map(([figure]) => Number(figure.replace(/\.$/, '').replaceAll('.', '').replace(',', '.')));
}
