import { expect, it } from '@jest/globals';
import { checkSheet, formOfPeriod, inventedSheet, levelOf, periodsOfYear, type Sheet, type SheetOfPeriod } from '#domain';
import { readPersonasFile } from './index.js';
import { DISTRICT_3, planOf, read, seed } from '../plan-file/testing/seeds.js';

const plan = planOf(read(seed(DISTRICT_3)));
const personas = readPersonasFile(seed('personas-district3.yaml'));
const inventing = { rules: plan, figures: personas.status === 'read' ? (personas.personas.figures ?? []) : [], seed: 1 };

/** Every sheet of a unit's year on one duty, with what checking it finds. */
const yearOf = (unit: string, duty: (typeof plan.duties)[number]) => {
  const history: SheetOfPeriod[] = [];
  if (duty.cadence === 'once') return [];
  return periodsOfYear(duty.cadence, plan.year).map(({ id: period }) => {
    const sheet: Sheet = inventedSheet(inventing, { unit, duty: duty.code, period })!;
    const { form, day } = formOfPeriod(plan, duty.code, period)!;
    const findings = checkSheet(sheet, { form, unit, targets: plan.targets, day, duty: duty.code, period, history: [...history] });
    history.push({ period, sheet });
    return { unit, duty: duty.code, period, sheet, findings };
  });
};

const all = plan.duties.flatMap((duty) =>
  duty.levels.flatMap(({ reporters }) => reporters.filter((unit) => levelOf(duty, unit)).flatMap((unit) => yearOf(unit, duty))),
);

it('invents for every unit, duty and period of the plan a sheet in which nothing is wrong', () => {
  expect(all).toHaveLength(493);
  const errors = all.flatMap(({ unit, duty, period, findings }) =>
    findings.filter(({ kind }) => kind === 'error').map(({ id, sentence }) => `${unit} ${duty} ${period} ${id}: ${sentence.vi}`),
  );
  expect(errors).toEqual([]);
});

it('seldom asks for a reason', () => {
  const warned = all.flatMap(({ findings }) => findings.filter(({ kind }) => kind === 'warning').map(({ id }) => id));
  const cells = all.reduce((sum, { sheet }) => sum + Object.keys(sheet.cells).length, 0);
  expect(inventing.figures.length).toBeGreaterThan(9);
  expect(cells).toBeGreaterThan(900);
  expect(warned.length / cells).toBeLessThan(0.05);
});
