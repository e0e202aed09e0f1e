import { describe, expect, it } from '@jest/globals';
import { LARGEST_FILE_BYTES } from './file-text.js';
import { readPlanFile } from './read-plan-file.js';
import { EXAMPLE, exampleWith, planOf, readExample, seed } from './testing/seeds.js';

/** The place and the sentence of the only fault in a text. */
const onlyFault = (text: string) => {
  const reading = readExample(text);
  if (reading.status === 'read') throw new Error('This was read without a fault.');
  expect(reading.faults).toHaveLength(1);
  return reading.faults[0]!;
};

const lineOf = (text: string, words: string): number => text.slice(0, text.indexOf(words)).split('\n').length;

describe('a plan file', () => {
  it('of another authority is read: other units, other rules, another calendar', () => {
    const plan = planOf(readExample(seed(EXAMPLE)));
    expect(plan).toMatchObject({ code: 'binh-an-2025', issuer: 'BA-UBND', calendar: { code: 'binh-an' } });
    expect(plan.duties.map(({ code }) => code)).toEqual(['monthly', 'yearly', 'flood-review']);
    expect(readExample(seed(EXAMPLE)).warnings).toEqual([]);
  });

  it('may be typed with composed or with loose accents: it is the same plan', () => {
    expect(planOf(readExample(seed(EXAMPLE).normalize('NFD')))).toEqual(planOf(readExample(seed(EXAMPLE).normalize('NFC'))));
  });

  it('may begin with a byte order mark and end its lines as Windows does', () => {
    const text = `\uFEFF${seed(EXAMPLE).replaceAll('\n', '\r\n')}`;
    expect(planOf(readExample(text))).toEqual(planOf(readExample(seed(EXAMPLE))));
  });
});

describe('a fault', () => {
  it('says where it stands, what is there and what is expected, in both languages', () => {
    const text = exampleWith('day: 15 }', 'day: 32 }');
    expect(onlyFault(text)).toEqual({
      severity: 'fault',
      file: 'plan',
      code: 'wrong_value',
      path: 'duties[1].levels[0].due.anchor.day',
      line: lineOf(text, 'day: 32'),
      column: 53,
      sentence: {
        vi: '“day” (ngày trong tháng; tháng ngắn hơn thì là ngày cuối tháng) cần một số nguyên từ 1 đến 31; ở đây là 32.',
        en: '“day” (day of the month; the last day where the month is shorter) needs a whole number from 1 to 31; this is 32.',
      },
    });
  });

  it('names the key that was probably meant', () => {
    const { code, sentence } = onlyFault(exampleWith('recipientOfItsOwn: BA-UBND', 'recipientofitsown: BA-UBND'));
    expect(code).toBe('unknown_key');
    expect(sentence.en).toBe('There is no key “recipientofitsown” here; did you mean “recipientOfItsOwn”?');
    expect(sentence.vi).toBe('Không có khóa “recipientofitsown” ở đây; có phải là “recipientOfItsOwn”?');
  });

  it('names the keys there are when none is like it', () => {
    const { sentence } = onlyFault(exampleWith('quote: các ấp', 'colour: green'));
    expect(sentence.en).toContain('the keys are: code, name,');
  });

  it('points to the entry of a list that is wrong', () => {
    expect(onlyFault(exampleWith('to: [reporter, head] }', 'to: [reporter, boss] }'))).toMatchObject({
      path: 'policies[0].reminders[1].to[1]',
      code: 'wrong_value',
    });
  });

  it('asks for quotation marks where a number stands for a text', () => {
    const { sentence } = onlyFault(exampleWith("value: '33.5'", 'value: 33.5'));
    expect(sentence.en).toContain('needs a decimal in quotation marks such as "33.5"; this is 33.5');
  });

  it.each([
    ['a missing key', '    cadence: month\n', '', 'missing_key', 'duties[0].cadence'],
    ['a key without a value', 'issuer: BA-UBND', 'issuer:', 'wrong_value', 'plan.issuer'],
    ['a group where a text belongs', 'kind: hamlet', 'kind: { a: b }', 'wrong_value', 'units[2].kind'],
    ['a list where a group belongs', 'overlap: { kind: both }', 'overlap: []', 'wrong_value', 'duties[1].overlap'],
    ['a group where a list belongs', 'reporters: [BA-AP1, BA-VP]', 'reporters: { a: b }', 'wrong_value', 'duties[0].levels[0].reporters'],
    ['an empty list of reporters', 'reporters: [BA-AP1, BA-VP]', 'reporters: []', 'wrong_value', 'duties[0].levels[0].reporters'],
    [
      'a list within a list',
      'reporters: [BA-AP1, BA-VP]',
      'reporters: [[BA-AP1], BA-VP]',
      'wrong_value',
      'duties[0].levels[0].reporters[0]',
    ],
    ['an entry that is no group', 'assumptions:\n', 'assumptions:\n  - none\n', 'wrong_value', 'assumptions[0]'],
    ['an entry that is empty', 'assumptions:\n', 'assumptions:\n  -\n', 'wrong_value', 'assumptions[0]'],
    ['a day that never was', 'issuedOn: 2025-01-06', 'issuedOn: 2025-02-30', 'wrong_value', 'plan.issuedOn'],
    ['a day written as people here do', 'issuedOn: 2025-01-06', 'issuedOn: 06/01/2025', 'wrong_value', 'plan.issuedOn'],
    ['a day of the third millennium', 'effectiveTo: null', 'effectiveTo: 2999-12-31', 'wrong_value', 'duties[1].effectiveTo'],
    ['an hour that no clock shows', "remindAt: '08:00'", "remindAt: '25:00'", 'wrong_value', 'policies[0].remindAt'],
    ['a negative step', 'step: 3', 'step: -3', 'wrong_value', 'policies[0].reminders[0].step'],
    ['day 0', 'day: 15 }', 'day: 0 }', 'wrong_value', 'duties[1].levels[0].due.anchor.day'],
    ['an anchor of no known kind', 'kind: month_and_day', 'kind: full_moon', 'wrong_value', 'duties[1].levels[0].due.anchor.kind'],
    [
      'an anchor with the key of another',
      'day: 15 }',
      'day: 15, monthsAfter: 1 }',
      'unknown_key',
      'duties[1].levels[0].due.anchor.monthsAfter',
    ],
    ['a time zone that nobody knows', 'timeZone: Asia/Ho_Chi_Minh', 'timeZone: Asia/Nowhere', 'wrong_value', 'plan.timeZone'],
    [
      'a calendar elsewhere on the machine',
      'calendar: calendar-binh-an.yaml',
      'calendar: ../calendar-vn.yaml',
      'wrong_value',
      'plan.calendar',
    ],
    ['another version of the file', 'schemaVersion: 1', 'schemaVersion: 2', 'wrong_value', 'schemaVersion'],
    ['a key that every object has', 'quote: các ấp', 'constructor: các ấp', 'unknown_key', 'units[2].constructor'],
    ['a prototype', 'quote: các ấp', '__proto__: { roles: [] }', 'unknown_key', 'units[2].__proto__'],
    ['a code that is no plain word', 'code: BA-AP1', 'code: BA/AP1', 'wrong_value', 'units[2].code'],
    ['a signatory of no known role', 'role: chair,', 'role: king,', 'wrong_value', 'plan.letterhead.signatories[0].role'],
    ['a role that signs twice', 'role: vice_chair, p', 'role: chair, p', 'duplicate_signatory', 'plan.letterhead.signatories[1].role'],
    ['a deputy of nobody', 'deputyOf: chair', 'deputyOf: head', 'unknown_signatory', 'plan.letterhead.signatories[1].deputyOf'],
    ['a deputy of himself', 'deputyOf: chair', 'deputyOf: vice_chair', 'unknown_signatory', 'plan.letterhead.signatories[1].deputyOf'],
    ['a letterhead without a place', '    place: Bình An\n', '', 'missing_key', 'plan.letterhead.place'],
    ['a target of no group', 'group: economy', 'group: culture', 'unknown_group', 'targets[0].group'],
  ])('is found: %s', (_, old, text, code, path) => {
    const { faults } = readExample(exampleWith(old, text)) as { faults: readonly { code: string; path: string }[] };
    expect(faults?.map((fault) => [fault.code, fault.path])).toContainEqual([code, path]);
  });

  it('is not made of day 31, which a shorter month takes as its last day', () => {
    expect(readExample(exampleWith('day: 15 }', 'day: 31 }')).status).toBe('read');
  });

  it('of the calendar says that it stands in the calendar', () => {
    const reading = readPlanFile(seed(EXAMPLE), () => seed('examples/calendar-binh-an.yaml').replace('day: 2025-04-26', 'day: 2025-04-25'));
    expect(reading).toMatchObject({
      status: 'faulty',
      faults: [{ file: 'calendar', code: 'worked_day_not_on_weekend', path: 'years[0].worked[0].day', line: 14 }],
    });
  });

  it('is a calendar that is not there', () => {
    expect(readPlanFile(seed(EXAMPLE), () => undefined)).toMatchObject({
      faults: [{ file: 'plan', code: 'calendar_not_found', path: 'plan.calendar' }],
    });
  });

  it('of the plan and of its calendar are told together', () => {
    const reading = readPlanFile(exampleWith('parent: BA-UBND', 'parent: BA-NOWHERE'), () => 'years: 1');
    expect(reading).toMatchObject({ status: 'faulty' });
    expect(new Set(reading.status === 'faulty' ? reading.faults.map(({ file }) => file) : [])).toEqual(new Set(['plan', 'calendar']));
  });
});

describe('a file that is no YAML', () => {
  it.each([
    ['a quotation mark left open', "title: 'open\n", 'syntax'],
    ['a tab for indentation', 'plan:\n\tcode: x\n', 'syntax'],
    ['a key twice', 'plan: 1\nplan: 2\n', 'syntax'],
    ['two documents', 'a: 1\n---\nb: 2\n', 'syntax'],
    ['a tag', 'a: !!js/function x\n', 'syntax'],
    ['an alias', 'a: &a [x]\nb: [*a, *a]\n', 'syntax'],
    ['brackets without end', '['.repeat(200_000), 'syntax'],
    ['nothing', '', 'not_a_group'],
    ['a word', 'plan', 'not_a_group'],
    ['a list', '- plan\n', 'not_a_group'],
  ])('is refused with a line: %s', (_, text, code) => {
    const reading = readExample(text);
    expect(reading).toMatchObject({ status: 'faulty' });
    if (reading.status === 'faulty') {
      expect(reading.faults[0]!.code).toBe(code);
      expect(reading.faults[0]!.line).toBeGreaterThan(0);
      expect(reading.faults[0]!.sentence.vi).not.toBe('');
    }
  });

  it('is nested deeper than can be read', () => {
    const { faults } = readExample(`plan: ${'['.repeat(100_000)}${']'.repeat(100_000)}`) as {
      faults: readonly { sentence: { en: string } }[];
    };
    expect(faults[0]!.sentence.en).toBe('The brackets are nested too deeply to be read.');
  });

  it('says the line of the mistake, not the line of the file', () => {
    expect(onlyFault(exampleWith('  year: 2025\n', '  year: 2025\n  year: 2026\n'))).toMatchObject({ code: 'syntax', line: 8 });
  });

  it('is a picture: not text', () => {
    expect(readPlanFile(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), () => undefined)).toMatchObject({
      faults: [{ code: 'not_text' }],
    });
    expect(readPlanFile('a: \0', () => undefined)).toMatchObject({ faults: [{ code: 'not_text' }] });
  });

  it('is larger than any plan', () => {
    expect(readPlanFile('#'.repeat(LARGEST_FILE_BYTES + 1), () => undefined)).toMatchObject({ faults: [{ code: 'too_large' }] });
  });
});
