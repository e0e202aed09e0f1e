import { standard } from '../../agenda/testing/office.js';
import { matterOf } from '../../access/matter.js';
import { vietnam } from '../../calendar/testing/vietnam.js';
import { monthly } from '../../duty/testing/district3.js';
import { april, onTheDay } from '../../obligation/testing/april.js';
import type { PlanOfYear } from '../../plan/plan-of-year.js';
import type { Regime } from '../../plan/regime.js';
import type { Subject } from '../../subject/subject.js';
import type { DecisionStep, Escalation, EscalationCase, EscalationEvent, EscalationProposed } from '../escalation.js';
import { evolveEscalation } from '../escalation.js';

/*
 * The case about the monthly report of April 2023 that the economy office has not handed in: proposed on Tuesday 18/04/2023 at level 1,
 * for the head of the Finance and Planning Office to approve.
 */

const unit = (code: string, vi: string, en: string) => ({
  ...{ code, kind: 'department', parent: 'Q3-UBND', roles: [], source: 'test' },
  name: { vi, en },
});

const plan2023: PlanOfYear = {
  head: {
    ...{ code: 'plan', year: 2023, issuer: 'Q3-UBND', zone: 'Asia/Ho_Chi_Minh', calendar: 'vn', assumptions: [] },
    title: { vi: 'Kế hoạch năm 2023', en: 'the plan of 2023' },
  },
  targets: [],
};

/** The rules that a case is decided by. */
export const regime: Regime = {
  authority: { code: 'Q3-UBND', name: { vi: 'Ủy ban nhân dân Quận 3', en: 'People’s Committee of District 3' }, zone: 'Asia/Ho_Chi_Minh' },
  ...plan2023,
  units: [
    unit('Q3-PKT', 'Phòng Kinh tế', 'the Economy Office'),
    unit('Q3-TCKH', 'Phòng Tài chính – Kế hoạch', 'the Finance and Planning Office'),
  ],
  duties: [monthly],
  policies: [standard],
  plans: [plan2023],
  forms: [],
  calendar: vietnam,
  adoptedOn: new Map(),
};

export const report: Subject = {
  ...{ stream: april, kind: 'obligation', policy: 'standard', revision: 0, lastDay: '2023-04-14', isOwed: true },
  title: { vi: 'Báo cáo định kỳ hàng tháng, tháng 04/2023', en: 'Monthly report, 04/2023' },
  matter: matterOf({ unit: 'Q3-PKT', recipient: 'Q3-TCKH' }, regime),
  lastDayAt: () => '2023-04-14',
};

export const proposedAt = onTheDay('2023-04-18', '08:00');

export const proposal: Omit<EscalationProposed['data'], 'proposedBy'> = {
  ...{ subject: april, unit: 'Q3-PKT', revision: 0, level: 1, attempt: 1 },
  ...{ addressee: 'head', approver: 'finance_head', parent: null },
};

export const proposedBy = (person: string, more: Partial<EscalationProposed['data']> = {}): EscalationEvent => ({
  type: 'EscalationProposed',
  data: { ...proposal, ...more, proposedBy: person },
  occurredAt: proposedAt,
});

export const approved: EscalationEvent = { type: 'EscalationApproved', data: { approvedBy: 'dung' }, occurredAt: proposedAt };
export const dispatched: EscalationEvent = {
  type: 'EscalationDispatched',
  data: { documentNumber: '12/CV', channel: 'e-office', dispatchedBy: 'records' },
  occurredAt: proposedAt,
};

export const financeHead: DecisionStep = { kind: 'approver', seat: { unit: 'Q3-TCKH', role: 'finance_head' } };
export const officeChief: DecisionStep = { kind: 'fallback', seat: { unit: 'Q3-VP', role: 'office_chief' } };

/** A case that has come so far. */
export const caseAfter = (...events: readonly EscalationEvent[]): EscalationCase => {
  const known = events.reduce<Escalation>(evolveEscalation, { status: 'absent' });
  if (known.status === 'absent') throw new Error('Nothing was proposed.');
  return known;
};
