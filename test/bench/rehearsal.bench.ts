import { readFileSync } from 'node:fs';
import { readPlanFile } from '#documents';
import { type Plan, rehearse, reportOf, USUAL_PERSONAS } from '#domain';
import { contentDigest } from '#office';
import type { Bench, Ratio } from './bench.js';
import { withWardForms } from './support/ward-forms.js';

/** Of obligations reported on in words. */
const WORDS_SECONDS = 2;
/** With a sheet for each report, checked and answered, and what is compiled of them, edition by edition. */
const FIGURES_SECONDS = 5;
/** Of a nation's 56,457 reports in words. */
const NATION_SECONDS = 120;
const NATION_GIBIBYTES = 2;
/** With a sheet for each of them, and seventeen compilations with their editions. */
const NATION_FIGURES_SECONDS = 600;
const NATION_FIGURES_GIBIBYTES = 4;
/** Communes of the country since 1 July 2025. */
const NATION_UNITS = 3_321;

/** Living through a year in one process: a district's, and one regime of the whole nation's. Limits, not ratios; the machine is printed above. */
export const rehearsalBench: Bench = {
  name: 'The rehearsal',
  run: (say) => {
    const plan = districtPlan();
    live(plan); // to warm up
    const inWords = live({ ...plan, forms: [] });
    say(`  district, in words: ${toldOf(inWords)}`);
    const district = live(plan);
    say(`  district, with figures and editions: ${toldOf(district)}`);
    const nationInWords = live({ ...ofTheNation(plan), forms: [] });
    const gibibytesOfWords = mostGibibytes();
    say(`  nation, in words: ${toldOf(nationInWords)}, at most ${gibibytesOfWords.toFixed(2)} GiB`);
    const nation = live(ofTheNation(plan));
    const gibibytes = mostGibibytes();
    say(`  nation, with figures and editions: ${toldOf(nation)}, at most ${gibibytes.toFixed(2)} GiB`);
    return Promise.resolve([
      within(`a district's year in words`, inWords.seconds, WORDS_SECONDS, 's'),
      within(`a district's year with figures`, district.seconds, FIGURES_SECONDS, 's'),
      within(`${NATION_UNITS} units in words`, nationInWords.seconds, NATION_SECONDS, 's'),
      within('the same', gibibytesOfWords, NATION_GIBIBYTES, 'GiB'),
      within(`${NATION_UNITS} units with figures`, nation.seconds, NATION_FIGURES_SECONDS, 's'),
      within('the same', gibibytes, NATION_FIGURES_GIBIBYTES, 'GiB'),
    ]);
  },
};

/** How far it stays below its limit, as a ratio. */
const within = (what: string, measured: number, limit: number, unit: string): Ratio => ({
  what: `${what} within ${limit} ${unit}, as times less`,
  measured: limit / measured,
  least: 1,
});

const toldOf = ({ obligations, seconds }: Lived): string => `${obligations} obligations in ${seconds.toFixed(2)} s`;

/** What this process has held at most up to now. */
const mostGibibytes = (): number => process.resourceUsage().maxRSS / 1024 ** 2;

interface Lived {
  readonly seconds: number;
  readonly obligations: number;
}

const live = (plan: Plan): Lived => {
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
