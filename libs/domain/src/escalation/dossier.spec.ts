import { describe, expect, it } from '@jest/globals';
import type { EscalationEvent } from './escalation.js';
import { dossierOf } from './dossier.js';
import type { DossierFacts } from './dossier-facts.js';
import { recordOf } from './dossier-record.js';
import { approved, caseAfter, dispatched, proposedBy, regime, report } from './testing/april-case.js';

const facts = (more: Partial<DossierFacts> = {}): DossierFacts => ({
  ...{ known: caseAfter(proposedBy('clock')), subject: report, regime, today: '2023-04-19', record: [] },
  told: { notices: 4, urgings: 1 },
  rollup: { accepted: 17, of: 21 },
  ...more,
});
const after = (...events: readonly EscalationEvent[]) => caseAfter(proposedBy('clock'), ...events);

describe('a dossier', () => {
  it('says what is owed, by whom, since when, and what was done about it', () => {
    expect(dossierOf(facts())).toMatchObject({
      owed: { vi: 'Báo cáo định kỳ hàng tháng, tháng 04/2023 – Phòng Kinh tế' },
      lastDay: '2023-04-14',
      workingDaysOverdue: 3,
      deadline: { vi: 'Hạn: hết ngày 14/04/2023.' },
      standing: { vi: 'Quá hạn 3 ngày làm việc; đã báo 4 lần, đôn đốc 1 lần.' },
    });
    const deadline = { vi: 'Hạn: hết ngày 14/04/2023 (thứ Sáu), vì …', en: '…' };
    expect(dossierOf(facts({ deadline })).deadline).toEqual(deadline);
    expect(dossierOf(facts({ subject: { ...report, isOwed: false } })).standing.vi).toMatch(/^Việc này đã xong/);
  });

  it('says what the compiled report lacks, where there is one', () => {
    expect(dossierOf(facts()).gap?.vi).toContain('17 trên 21 đơn vị');
    const { rollup, ...without } = facts();
    expect([rollup?.of, dossierOf(without).gap]).toEqual([21, null]);
  });

  it('draws the letter up to the head of the unit, and to somebody above as a request to step in', () => {
    const { letter } = dossierOf(facts());
    expect(letter.written).toBe(false);
    for (const part of ['Kính gửi: Thủ trưởng Phòng Kinh tế', 'quá hạn 3 ngày làm việc', '17/21 đơn vị', 'nhắc nhở', 'Nơi nhận:'])
      expect(letter.vi).toContain(part);
    expect(letter.en).toContain('To: the head of the Economy Office');
    expect(letter.vi).toContain('Phòng Kinh tế phải gửi “Báo cáo định kỳ hàng tháng, tháng 04/2023”');
    const second = caseAfter(proposedBy('clock', { level: 2, addressee: 'vice_chair' }));
    expect(dossierOf(facts({ known: second })).letter.vi).toMatch(/Kính trình: Phó Chủ tịch[^]*yêu cầu giải trình/);
  });

  it('names a task once: its title says what it is', () => {
    const task = { ...report, kind: 'task', title: { vi: 'Nhiệm vụ III.5.7, Tiếp công dân', en: 'Task III.5.7, Reception' } } as const;
    const { letter } = dossierOf(facts({ subject: task }));
    expect(letter.vi).toContain('phải hoàn thành “Nhiệm vụ III.5.7, Tiếp công dân”');
    expect(letter.vi).toContain('V/v đôn đốc hoàn thành “Nhiệm vụ III.5.7');
  });

  it('shows the letter in the words somebody gave it', () => {
    expect(dossierOf(facts({ draft: 'Kính gửi …' })).letter).toEqual({ vi: 'Kính gửi …', en: 'Kính gửi …', written: true });
  });

  it('offers what can be chosen as things stand, and says what each would do', () => {
    const choices = (more: Partial<DossierFacts>) => dossierOf(facts(more)).choices.map(({ choice }) => choice);
    const ofReport = ['waive', 'reassign', 'explain', 'compile_without'];
    expect(choices({})).toEqual(['approve', 'approve_with_changes', 'decline', 'extend', ...ofReport]);
    expect(choices({ known: after(approved, dispatched) })).toEqual(ofReport);
    expect(choices({ known: after({ type: 'EscalationMooted', data: {} }) })).toEqual([]);
    expect(choices({ subject: { ...report, kind: 'task' } })).toEqual(['approve', 'approve_with_changes', 'decline', 'extend']);
    const texts = dossierOf(facts()).choices.flatMap(({ label, effect }) => [label.vi, label.en, effect.vi, effect.en]);
    expect(texts.every((text) => text.length > 5)).toBe(true);
    expect(dossierOf(facts()).choices.find(({ choice }) => choice === 'extend')?.effect.vi).toContain('vẫn tính là trễ');
  });
});

it('a unit’s record counts each verdict by duty; what was sent back stands among the others, too', () => {
  const past = [
    { duty: 'monthly', timeliness: 'on_time', versions: 1 },
    { duty: 'monthly', timeliness: 'late', versions: 2 },
    { duty: 'monthly', timeliness: 'missing', versions: 0 },
    { duty: 'monthly', timeliness: 'pending', versions: 0 },
    { duty: 'quarterly', timeliness: 'excused', versions: 0 },
  ] as const;
  const none = { periods: 1, onTime: 0, late: 0, missing: 0, excused: 0, outstanding: 0, returned: 0 };
  const name = (duty: string) => ({ vi: duty, en: duty });
  expect(recordOf(past, name)).toEqual([
    { duty: 'monthly', name: name('monthly'), periods: 4, onTime: 1, late: 1, missing: 1, excused: 0, outstanding: 1, returned: 1 },
    { ...none, duty: 'quarterly', name: name('quarterly'), excused: 1 },
  ]);
});
