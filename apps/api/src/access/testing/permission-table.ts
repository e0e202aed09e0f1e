import type { Act, Role, Standing } from '#domain';

/*
 * Who may do what, written down once more from the text of the rules (domain 5.1 to 5.6) and not from the code: a cell that changes there
 * has to be changed here, too, by somebody who has read the rule. `role@standing`: how the role's unit stands to the matter's.
 */

type Cell = `${Role}@${Standing}`;

/** 5.5, the columns RPT, HEAD, FIN, FINH and MGR. A manager is chair, vice-chair, or chief of Office, over all units of the authority. */
const RPT = 'reporter@own';
const HEAD = 'head@own';
const FIN = 'finance_clerk@recipient';
const FINH = 'finance_head@recipient';
const MGR = ['office_chief@subtree', 'vice_chair@subtree', 'chair@subtree'] as const;
/** 5.6 (1): the finance office's own report goes to the Office, whose chief then stands where the finance office stands to all others. */
const OFF = 'office_chief@recipient';

export const PERMITTED: Readonly<Record<Act, readonly Cell[]>> = {
  // 5.5: draft and submit one's own; a reporter only drafts
  draft: [RPT, HEAD],
  // 5.6 (9): the office that receives it enters for the unit, which still signs
  enter_on_behalf: [FIN, FINH, OFF],
  submit: [HEAD],
  // 5.5: review, return, accept others'
  review: [FIN, FINH, OFF],
  urge: [FIN, FINH, OFF, ...MGR],
  // 5.1: asked for by the head; 5.5: up to k days by the finance head, more by a manager
  request_extension: [HEAD],
  grant_short_extension: [FINH, OFF, ...MGR],
  grant_extension: [...MGR],
  request_excuse: [HEAD],
  excuse: [...MGR],
  // 5.1: the finance head closes as missing; whoever is over him may as well
  close_missing: [FINH, OFF, ...MGR],
  // 5.1, 5.6 (5): paper is entered by one and confirmed by another; 5.6 (11): where there is but one, the chair
  enter_receipt: [FIN, FINH, OFF],
  confirm_receipt: [FINH, OFF, 'chair@subtree'],
  // 5.1: RPT asks, FINH decides, a manager after issue upward
  request_correction: [RPT, HEAD],
  decide_correction: [FINH, OFF, ...MGR],
  // 5.1: a manager asks, and by his office the finance head; the head answers
  request_explanation: [FINH, OFF, ...MGR],
  give_explanation: [HEAD],
  transfer: [...MGR],
  cancel: [...MGR],

  // 5.3, 5.5
  propose_escalation: [FIN, FINH, OFF, ...MGR],
  amend_escalation: [FIN, FINH, OFF, ...MGR],
  withdraw_escalation: [FIN, FINH, OFF],
  decide_escalation: [FINH, OFF, ...MGR],
  dispatch_escalation: [FIN, FINH, OFF, 'office_chief@subtree', 'records_office@subtree'],
  acknowledge_escalation: [HEAD],
  close_escalation: [FIN, FINH, OFF],

  // 5.2, 5.5: the finance office proposes, a manager assigns and confirms; the lead works, others give their part
  propose_task: [FIN, FINH, OFF, ...MGR],
  assign_task: [...MGR],
  receive_task: [HEAD],
  delegate_task: [HEAD],
  request_coordinator_input: [HEAD],
  provide_coordinator_input: ['head@coordinating'],
  report_progress: [RPT, HEAD],
  request_task_extension: [HEAD],
  decide_task_extension: [...MGR],
  report_completion: [HEAD],
  review_completion: [FIN, FINH, OFF],
  confirm_completion: [...MGR],
  recall_task: [...MGR],

  // 3.1, 5.1: raised by the unit, routed by the compiling office, answered by its owner, judged by the unit's head
  raise_impediment: [RPT, HEAD],
  route_impediment: [FIN, FINH, OFF],
  answer_impediment: [
    ...['head@answering', 'finance_clerk@answering', 'finance_head@answering'],
    ...['office_chief@answering', 'vice_chair@answering', 'chair@answering'],
  ] as Cell[],
  judge_answer: [HEAD],

  // 5.4, 5.5: the finance office compiles, its head answers for who is missing, the Office reviews, a leader signs, the records office issues
  compile: [FIN, FINH],
  decide_missing: [FINH],
  // 1.2: the unit that leads an indicator
  confirm_indicator: [HEAD],
  review_compilation: ['office_chief@own', 'office_chief@subtree'],
  sign_compilation: ['vice_chair@own', 'vice_chair@subtree', 'chair@own', 'chair@subtree'],
  issue_compilation: ['records_office@own', 'records_office@subtree'],
  recall_compilation: ['vice_chair@own', 'vice_chair@subtree', 'chair@own', 'chair@subtree'],

  request_report: [FIN, FINH],
  // 5.6 (6): an administrator enters, somebody else approves
  enter_rules: ['administrator@own'],
  approve_rules: [FINH, 'office_chief@own', 'office_chief@subtree', 'vice_chair@own', 'chair@own'],
  enter_persons: ['administrator@own'],
  enter_absence: ['secretary@own', 'secretary@subtree', 'administrator@own', 'administrator@subtree'],
  // 5.6 (8): who decides grants what is his own
  delegate_authority: ['head@own', 'finance_head@own', 'office_chief@own', 'vice_chair@own', 'chair@own'],
  erase_person: ['administrator@own'],
};

/** 5.6 (1): nobody judges what his own unit handed in, whatever other seat he holds. */
export const NEVER_OF_ONES_OWN_UNIT: readonly Act[] = [
  'review',
  'decide_correction',
  'enter_receipt',
  'confirm_receipt',
  'review_completion',
  'confirm_completion',
];

/** 5.6 (3, 4): the head of a unit decides nothing about it. */
export const NEVER_BY_THE_UNITS_HEAD: readonly Act[] = [
  'decide_escalation',
  'grant_short_extension',
  'grant_extension',
  'excuse',
  'close_missing',
  'request_explanation',
  'decide_task_extension',
];
