import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { rollForwardFile, type RolledForwardFile } from './roll-forward-file.js';
import { DISTRICT_3, EXAMPLE, exampleWith, planOf, read, readExample, seed } from './testing/seeds.js';
import { writePlanFile } from './write-plan-file.js';

const rolled = (text: string, folder: string, year: number): Extract<RolledForwardFile, { status: 'written' }> => {
  const answer = rollForwardFile(text, (name) => readFileSync(`${folder}/${name}`), year);
  if (answer.status === 'faulty') throw new Error(answer.faults.map(({ sentence }) => sentence.en).join('\n'));
  return answer;
};

describe('the plan of District 3 rolled into 2024', () => {
  const next = rolled(seed(DISTRICT_3), 'seeds', 2024);

  it('is a file that reads as the rolled plan', () => {
    expect(next.reading.status).toBe('read');
    expect(planOf(read(next.text))).toEqual(next.plan);
  });

  it('says on top that it is a draft', () => {
    expect(next.text).toMatch(/^# Dự thảo năm 2024, chuyển từ district3-2023; chưa ai quyết định\./);
  });

  it('keeps what is cited, who receives it and what contradicts itself, remarks included', () => {
    expect(next.text).toContain('Nghị quyết số 16-NQ/QU');
    expect(next.text).toContain('NCTH-VP/UB');
    expect(next.text).toContain('a negation seems lost');
    expect(next.text).toContain('# The three reports of section IV.2.');
  });

  it('does not say that the old number, day, signatory and theme are its own', () => {
    expect(next.text).toContain('number: null');
    expect(next.text).not.toMatch(/^ {2}(signatory|theme|text|numberAndDateNote):/m);
  });

  it('marks each target as carried over', () => {
    expect(next.text.match(/carriedFrom: 2023/g)).toHaveLength(31);
  });

  it('keeps how each indicator is measured, and asks for it on the next version of each form', () => {
    const indicators = planOf(read(next.text)).targets.flatMap((target) => target.indicators);
    expect(indicators.filter(({ measurement }) => measurement !== undefined)).toHaveLength(40);
    const forms = planOf(read(next.text)).forms;
    expect(forms.map(({ duty, version, effectiveFrom }) => [duty, version, effectiveFrom])).toEqual(
      ['monthly', 'quarterly', 'yearly'].map((duty) => [duty, 2, '2024-01-01']),
    );
    expect(next.text).toContain('- { indicator: T01, lead: Q3-PKT, reporters: [ Q3-PKT ] }');
  });

  it('can be rolled on', () => {
    expect(rolled(next.text, 'seeds', 2025).reading.status).toBe('read');
  });
});

describe('rolling a file forward', () => {
  it('leaves behind what was asked for once, and a mention of it', () => {
    const next = rolled(exampleWith('duties: [yearly]', 'duties: [yearly, flood-review]'), 'seeds/examples', 2026);
    expect(next.plan.duties.map(({ code }) => code)).toEqual(['monthly', 'yearly']);
    expect(next.text).not.toContain('code: flood-review');
    expect(next.plan.duties[0]!.overlap).toEqual({ kind: 'absorbed_by', duties: ['yearly'] });
    expect(next.reading.status).toBe('read');
  });

  it('answers with the faults of a file that has some', () => {
    expect(rollForwardFile('plan: 1', () => undefined, 2024).status).toBe('faulty');
  });

  it('says when the draft still needs work', () => {
    const next = rolled(exampleWith('    quote: các ấp\n', '    to: 2025-12-31\n'), 'seeds/examples', 2026);
    expect(next.reading).toMatchObject({ status: 'faulty' });
  });
});

describe('a plan written into its file', () => {
  it('that has not changed leaves every value where it was', () => {
    const plan = planOf(read(seed(DISTRICT_3)));
    const text = writePlanFile(plan, seed(DISTRICT_3));
    expect(planOf(read(text))).toEqual(plan);
    expect(text.split('\n').filter((line) => line.includes('#'))).toEqual(
      seed(DISTRICT_3)
        .split('\n')
        .filter((line) => line.includes('#')),
    );
  });

  it('changes what has changed: an entry taken out, one put in, one mended', () => {
    const plan = planOf(readExample(seed(EXAMPLE)));
    const mended = {
      ...plan,
      title: { ...plan.title, en: 'Another title' },
      units: [...plan.units, { ...plan.units[2]!, code: 'BA-AP2', name: { vi: 'Ấp 2', en: 'Hamlet 2' } }],
      duties: plan.duties.slice(1),
      targets: [],
      forms: [],
    };
    const original = exampleWith('    section: III.2\n', '    section: III.2 # as last year\n');
    const text = writePlanFile(mended, original);
    expect(text).toContain('section: III.2 # as last year');
    expect(text).toContain('# Kế hoạch của một xã không có thật');
    expect(planOf(readExample(text))).toEqual(mended);
  });
});
