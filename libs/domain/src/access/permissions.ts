import type { Role } from '../org/role.js';
import type { Act } from './acts.js';
import type { Standing } from './matter.js';

/** Which roles may do something, and how their unit has to stand to the matter. */
export type Permission = Readonly<Partial<Record<Role, readonly Standing[]>>>;

const THEIR_UNIT: Permission = { reporter: ['own'], head: ['own'] };
const HEAD: Permission = { head: ['own'] };
const CLERKS: Permission = { finance_clerk: ['recipient'], finance_head: ['recipient'] };
// The Office receives the compiling office's own report: then its chief stands where the compiling office stands to all others.
const RECEIVERS: Permission = { ...CLERKS, office_chief: ['recipient'] };
const RECEIVING_HEADS: Permission = { finance_head: ['recipient'], office_chief: ['recipient'] };
const MANAGERS: Permission = { office_chief: ['subtree'], vice_chair: ['subtree'], chair: ['subtree'] };
const CHIEF_BOTH: Permission = { office_chief: ['recipient', 'subtree'] };

/**
 * Who may do what (domain 5.5): roles, acts, and how the seat's unit stands to the matter's. What is not here is not allowed. That nobody
 * decides about himself, and two persons are two, is each rule's own to see to.
 */
export const PERMISSIONS: Readonly<Record<Act, Permission>> = {
  draft: THEIR_UNIT,
  enter_on_behalf: RECEIVERS,
  submit: HEAD,
  review: RECEIVERS,
  urge: { ...CLERKS, ...MANAGERS, ...CHIEF_BOTH },
  request_extension: HEAD,
  grant_short_extension: { ...RECEIVING_HEADS, ...MANAGERS, ...CHIEF_BOTH },
  grant_extension: MANAGERS,
  request_excuse: HEAD,
  excuse: MANAGERS,
  close_missing: { ...RECEIVING_HEADS, ...MANAGERS, ...CHIEF_BOTH },
  enter_receipt: RECEIVERS,
  // The chief of the Office alone receives the compiling office's own report: the chair is the second person (domain 5.6, 11).
  confirm_receipt: { ...RECEIVING_HEADS, chair: ['subtree'] },
  request_correction: THEIR_UNIT,
  decide_correction: { ...RECEIVING_HEADS, ...MANAGERS, ...CHIEF_BOTH },
  request_explanation: { ...MANAGERS, ...CHIEF_BOTH, finance_head: ['recipient'] },
  give_explanation: HEAD,
  transfer: MANAGERS,
  cancel: MANAGERS,

  propose_escalation: { ...CLERKS, ...MANAGERS, ...CHIEF_BOTH },
  amend_escalation: { ...CLERKS, ...MANAGERS, ...CHIEF_BOTH },
  withdraw_escalation: RECEIVERS,
  decide_escalation: { ...MANAGERS, ...CHIEF_BOTH, finance_head: ['recipient'] },
  dispatch_escalation: { ...CLERKS, ...CHIEF_BOTH, records_office: ['subtree'] },
  acknowledge_escalation: HEAD,
  close_escalation: RECEIVERS,

  propose_task: { ...RECEIVERS, ...MANAGERS, ...CHIEF_BOTH },
  assign_task: MANAGERS,
  receive_task: HEAD,
  delegate_task: HEAD,
  request_coordinator_input: HEAD,
  provide_coordinator_input: { head: ['coordinating'] },
  report_progress: THEIR_UNIT,
  request_task_extension: HEAD,
  decide_task_extension: MANAGERS,
  report_completion: HEAD,
  review_completion: RECEIVERS,
  confirm_completion: MANAGERS,
  recall_task: MANAGERS,

  raise_impediment: THEIR_UNIT,
  route_impediment: RECEIVERS,
  answer_impediment: {
    head: ['answering'],
    finance_clerk: ['answering'],
    finance_head: ['answering'],
    office_chief: ['answering'],
    vice_chair: ['answering'],
    chair: ['answering'],
  },
  judge_answer: HEAD,

  compile: CLERKS,
  decide_missing: { finance_head: ['recipient'] },
  confirm_indicator: HEAD,
  // The Office reviews what the compiling office puts together, whoever the plan sets over it.
  review_compilation: { office_chief: ['own', 'subtree'] },
  sign_compilation: { vice_chair: ['own', 'subtree'], chair: ['own', 'subtree'] },
  issue_compilation: { records_office: ['own', 'subtree'] },
  recall_compilation: { vice_chair: ['own', 'subtree'], chair: ['own', 'subtree'] },

  request_report: CLERKS,
  enter_rules: { administrator: ['own'] },
  approve_rules: { finance_head: ['recipient'], office_chief: ['own', 'subtree'], vice_chair: ['own'], chair: ['own'] },
  enter_persons: { administrator: ['own'] },
  enter_absence: { secretary: ['own', 'subtree'], administrator: ['own', 'subtree'] },
  delegate_authority: { head: ['own'], finance_head: ['own'], office_chief: ['own'], vice_chair: ['own'], chair: ['own'] },
  erase_person: { administrator: ['own'] },
};
