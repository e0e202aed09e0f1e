/*
 * act  something a person may do here, by the name under which the table of permissions and a written delegation speak of it
 */

/** What people do to a report. */
export type ReportAct =
  | 'draft'
  | 'enter_on_behalf'
  | 'submit'
  | 'review'
  | 'urge'
  | 'request_extension'
  | 'grant_short_extension'
  | 'grant_extension'
  | 'request_excuse'
  | 'excuse'
  | 'close_missing'
  | 'enter_receipt'
  | 'confirm_receipt'
  | 'request_correction'
  | 'decide_correction'
  | 'request_explanation'
  | 'give_explanation'
  | 'transfer'
  | 'cancel';

/** What people do to a case of escalation. */
export type EscalationAct =
  | 'propose_escalation'
  | 'amend_escalation'
  | 'withdraw_escalation'
  | 'decide_escalation'
  | 'dispatch_escalation'
  | 'acknowledge_escalation'
  | 'close_escalation';

/** What people do to a task. */
export type TaskAct =
  | 'propose_task'
  | 'assign_task'
  | 'receive_task'
  | 'delegate_task'
  | 'request_coordinator_input'
  | 'provide_coordinator_input'
  | 'report_progress'
  | 'request_task_extension'
  | 'decide_task_extension'
  | 'report_completion'
  | 'review_completion'
  | 'confirm_completion'
  | 'recall_task';

/** What people do to a difficulty. */
export type ImpedimentAct = 'raise_impediment' | 'route_impediment' | 'answer_impediment' | 'judge_answer';

/** What people do to what is compiled. */
export type RollupAct =
  | 'compile'
  | 'decide_missing'
  | 'confirm_indicator'
  | 'review_compilation'
  | 'sign_compilation'
  | 'issue_compilation'
  | 'recall_compilation';

/** What people do to the authority's own affairs. */
export type OfficeAct =
  'request_report' | 'enter_rules' | 'approve_rules' | 'enter_persons' | 'enter_absence' | 'delegate_authority' | 'erase_person';

export type Act = ReportAct | EscalationAct | TaskAct | ImpedimentAct | RollupAct | OfficeAct;
