import { readFileSync } from 'node:fs';
import { readPlanFile } from '#documents';
import { type Plan, rehearse, reportOf, USUAL_PERSONAS } from '#domain';
import { contentDigest } from '#office';
import type { Bench } from './bench.js';
import { withWardForms } from './support/ward-forms.js';

/** Of obligations reported on in words. */
const WORDS_SECONDS = 2;
/** With a sheet for each report, checked and answered, and what is compiled of them, edition by edition. */
const FIGURES_SECONDS = 5;
/** With a sheet for each of its 56,457 reports, and seventeen compilations with their editions. */
const NATION_SECONDS = 480;
const NATION_GIBIBYTES = 2;
/** Communes of the country since 1 July 2025. */
const NATION_UNITS = 3_321;

/** Living through a year in one process: a district's, and one regime of the whole nation's. Limits, not ratios; the machine is printed above. */
export const rehearsalBench: Bench = {
  name: 'The rehearsal',
  run: (say) => {
    const plan = districtPlan();
    live(plan); // to warm up
    const inWords = live({ ...plan, forms: [] });
    say(`  district, in words: ${inWords.obligations} obligations in ${inWords.seconds.toFixed(2)} s`);
    const district = live(plan);
    say(`  district, with figures and editions: ${district.obligations} obligations in ${district.seconds.toFixed(2)} s`);
    const nation = live(ofTheNation(plan));
    const gibibytes = process.resourceUsage().maxRSS / 1024 ** 2;
    say(`  nation: ${nation.obligations} obligations in ${nation.seconds.toFixed(1)} s, at most ${gibibytes.toFixed(2)} GiB`);
    return Promise.resolve([
      {
        what: `a district's year in words within ${WORDS_SECONDS} s, as times faster`,
        measured: WORDS_SECONDS / inWords.seconds,
        least: 1,
      },
      {
        what: `a district's year with figures within ${FIGURES_SECONDS} s, as times faster`,
        measured: FIGURES_SECONDS / district.seconds,
        least: 1,
      },
      { what: `${NATION_UNITS} units within ${NATION_SECONDS} s, as times faster`, measured: NATION_SECONDS / nation.seconds, least: 1 },
      { what: `the same within ${NATION_GIBIBYTES} GiB, as times smaller`, measured: NATION_GIBIBYTES / gibibytes, least: 1 },
    ]);
  },
};

const live = (plan: Plan): { seconds: number; obligations: number } => {
  const begun = performance.now();
  const { totals } = reportOf(rehearse({ plan, personas: USUAL_PERSONAS, seed: 1, digestOf: contentDigest }));
  return { seconds: (performance.now() - begun) / 1_000, obligations: totals.obligations };
};

const districtPlan = (): Plan => {
  const reading = readPlanFile(readFileSync('seeds/district3-2023.yaml'), (name) => readFileSync(`seeds/${name}`));
  if (reading.status === 'faulty') throw new Error('The seed is faulty.');
  return reading.plan;
};

const ofTheNation = (plan: Plan): Plan => {
  const reporters = Array.from({ length: NATION_UNITS }, (_, index) => `commune-${index + 1}`);
  const duties = plan.duties.map((duty) => ({ ...duty, levels: duty.levels.map((level) => ({ ...level, reporters })) }));
  return withWardForms({ ...plan, duties });
};
