import type { Act } from '#domain';
import type { Answer, Asker, TestOffice } from '../../testing/index.js';
import { plan } from '#office/testing';

/** The kinds of matter there are, each with units in every way in which a unit can stand to it. */
export type MatterKind =
  'report' | 'report_of_the_office' | 'giving' | 'task' | 'coordination' | 'impediment' | 'rollup' | 'figure' | 'authority' | 'seat';

export interface MatrixRequest {
  readonly matter: MatterKind;
  readonly ask: (asker: Asker) => Promise<Answer>;
}

const WARD = 'Q3-P-01';
const HELPING = 'Q3-P-03';
const WORKS = 'Q3-QLDT';
const FINANCE = 'Q3-TCKH';
const AUTHORITY = 'Q3-UBND';

/**
 * One real request for each act, on a subject that is there. What somebody may do is refused by the rule itself where it no longer fits,
 * and changes nothing by which others are permitted.
 */
export const requestsIn = async (office: TestOffice): Promise<Readonly<Record<Act, MatrixRequest>>> => {
  const { overdue, gone, sent } = await casesOf(office);
  const change = await aChangeOfRules(office);
  const [task, recalled] = [await aTask(office, 'III.2.4'), await aTask(office, 'III.2.5')];
  const impediment = await anImpediment(office);
  const onCase = (id: string, path: string, body?: object): MatrixRequest => ({
    matter: 'report',
    ask: (asker) => asker.post(`/escalations/${id}/${path}`, body),
  });
  const onTask = (path: string, body?: object, matter: MatterKind = 'task', code = task): MatrixRequest => ({
    matter,
    ask: (asker) => asker.post(`/tasks/${code}/${path}`, body),
  });
  const onImpediment = (path: string, body?: object): MatrixRequest => ({
    matter: 'impediment',
    ask: (asker) => asker.post(`/impediments/${impediment}/${path}`, body),
  });
  const rollup = await aRollup(office);
  const onRollup = (path: string, body: object, matter: MatterKind = 'rollup'): MatrixRequest => ({
    matter,
    ask: (asker) => asker.post(`${rollup}/${path}`, body),
  });
  return {
    ...reportRequests('report', WARD),

    propose_escalation: { matter: 'report', ask: proposing(office, overdue) },
    amend_escalation: onCase(gone, 'amendments', { draft: 'Kính gửi' }),
    withdraw_escalation: onCase(gone, 'withdrawals', { reason: 'Thôi' }),
    decide_escalation: onCase(gone, 'declines', { reason: 'Chưa cần' }),
    dispatch_escalation: onCase(sent, 'dispatches', { documentNumber: '12/CV', channel: 'e-office' }),
    acknowledge_escalation: onCase(sent, 'acknowledgements'),
    close_escalation: onCase(sent, 'closings', {}),

    propose_task: onTask('proposals', { lead: WARD, lastDay: '2023-09-29', product: 'Báo cáo' }, 'giving'),
    assign_task: onTask('assignments', { documentNumber: '45/QĐ' }, 'giving'),
    receive_task: onTask('receipts'),
    delegate_task: onTask('internal-delegations', { person: `reporter@${WARD}` }),
    request_coordinator_input: onTask('input-requests', { unit: HELPING, lastDay: '2023-07-28', text: 'Số liệu' }),
    provide_coordinator_input: onTask('inputs', { number: 1, text: 'Đây' }, 'coordination'),
    report_progress: onTask('progress', { percent: 10, text: 'Đã bắt đầu' }),
    request_task_extension: onTask('extension-requests', { lastDay: '2023-10-31', reason: 'Chờ' }),
    decide_task_extension: onTask('extension-declines', { reason: 'Không' }),
    report_completion: onTask('completions', { product: 'Báo cáo' }),
    review_completion: onTask('completion-reviews', { number: 9, recommends: 'confirm', remarks: 'Đạt' }),
    confirm_completion: onTask('confirmations', { number: 9 }),
    recall_task: onTask('recalls', { reason: 'Không còn cần' }, 'task', recalled),

    raise_impediment: {
      matter: 'impediment',
      ask: (asker) => asker.post('/impediments', { unit: WARD, kind: 'difficulty', level: 'office', text: 'Khó' }),
    },
    route_impediment: onImpediment('routings', { unit: WORKS, role: 'head', level: 'office', lastDay: '2023-06-30' }),
    answer_impediment: onImpediment('answers', { outcome: 'partly', text: 'Đang làm' }),
    judge_answer: onImpediment('disputes', { reason: 'Chưa' }),

    compile: onRollup('drafts', { digest: NO_DIGEST }),
    decide_missing: onRollup('missing-units', { reason: 'Chờ lâu' }),
    confirm_indicator: onRollup('confirmations', { indicator: 'T02', value: '0' }, 'figure'),
    review_compilation: onRollup('reviews', { digest: NO_DIGEST }),
    sign_compilation: onRollup('signatures', { digest: NO_DIGEST }),
    issue_compilation: onRollup('issues', { digest: NO_DIGEST, documentNumber: '12/BC' }),
    recall_compilation: onRollup('recalls', { edition: 9, reason: 'Sai' }),

    request_report: {
      matter: 'authority',
      ask: (asker) =>
        asker.post('/report-requests', {
          ...{ subject: { vi: 'Ngập', en: 'Flooding' }, instructions: 'Nêu rõ', units: [WARD] },
          lastDay: '2023-01-02', // long over, so that nobody has to report
        }),
    },
    enter_rules: { matter: 'authority', ask: enterRules },
    approve_rules: {
      matter: 'authority',
      ask: (asker) => asker.post(`/rules/changes/${change}/declines`, { reason: 'Chưa' }),
    },
    enter_persons: {
      matter: 'authority',
      ask: (asker) => asker.post(`/persons/reporter@${HELPING}/seats`, { unit: HELPING, role: 'head', from: '2023-07-01' }),
    },
    enter_absence: {
      matter: 'authority',
      ask: (asker) => asker.post(`/persons/reporter@Q3-P-04/absences`, { from: '2023-07-03', to: '2023-07-04' }),
    },
    delegate_authority: { matter: 'seat', ask: delegating },
    // He still holds a seat, so that nobody erases him.
    erase_person: { matter: 'authority', ask: (asker) => asker.post('/persons/reporter@Q3-P-04/erasures', { reason: 'Đã nghỉ' }) },
  };
};

/** What is done to a unit's report of June, which is open. */
export const reportRequests = (matter: MatterKind, unit: string) => {
  const path = `/obligations/${unit}/monthly/2023-06`;
  const on = (step: string, body?: object): MatrixRequest => ({ matter, ask: (asker) => asker.post(`${path}/${step}`, body) });
  const because = { reason: 'Có lý do' };
  return {
    draft: { matter, ask: (asker: Asker) => asker.put(`${path}/draft`, { content: 'Nháp' }) },
    enter_on_behalf: {
      matter,
      ask: (asker: Asker) =>
        asker.put(`${path}/sheet/cells`, { entries: [{ key: 'section:III.1', value: 'Ổn định', basedOn: 0 }], onBehalf: true }),
    },
    request_extension: on('extension-requests', { ...because, lastDay: '2023-06-15' }),
    grant_short_extension: on('extensions', { ...because, lastDay: '2023-06-15' }),
    grant_extension: on('extensions', { ...because, lastDay: '2023-08-31' }),
    request_excuse: on('excuse-requests', because),
    urge: on('urgings', { text: 'Đề nghị gửi' }),
    close_missing: on('closings'),
    enter_receipt: on('receipts', {
      ...{ content: 'Trên giấy', channel: 'paper', evidence: 'Công văn đến', receivedAt: '2023-06-12T01:00:00.000Z' },
      ...{ preparedBy: `reporter@${unit}`, signedBy: `head@${unit}` },
    }),
    confirm_receipt: on('receipt-rejections', because),
    submit: on('submissions', { nilReason: 'Không phát sinh' }),
    review: on('acceptances', { version: 9 }),
    request_correction: on('correction-requests', because),
    decide_correction: on('correction-declines', because),
    request_explanation: on('explanation-requests', { text: 'Vì sao?', lastDay: '2023-06-30' }),
    give_explanation: on('explanations', { text: 'Vì thế' }),
    transfer: on('transfers', { ...because, to: unit }),
    excuse: on('excuses', because),
    cancel: on('cancellations', because),
  } as const satisfies Partial<Record<Act, MatrixRequest>>;
};

const enterRules = (asker: Asker): Promise<Answer> =>
  asker.post('/rules/changes', { items: { policies: [{ ...plan.policies[0]!, remindAt: '09:30' }] } });

/** Somebody grants what his seat lets him do, as if the seat were the ward's. */
const delegating = (asker: Asker): Promise<Answer> =>
  asker.post('/delegations', {
    ...{ delegate: 'head@Q3-P-04', unit: WARD, role: asker.person.split('@')[0], form: 'TUQ', from: '2023-06-13', to: '2023-06-30' },
    ...{ acts: ['submit'], documentNumber: '7/UQ', reason: 'Đi công tác' },
  });

/** What one has proposed is taken back, so that the next finds the ladder as it was. */
const proposing =
  (office: TestOffice, subject: string) =>
  async (asker: Asker): Promise<Answer> => {
    const answer = await asker.post('/escalations', { subject, level: 1 });
    if (answer.status === 201) await withdraw(office, caseIn(answer));
    return answer;
  };

const clerk = (office: TestOffice): Asker => office.as('finance_clerk', FINANCE);
const chair = (office: TestOffice): Asker => office.as('chair', AUTHORITY);
const caseIn = ({ body }: Answer): string => (body as { case: string }).case;

const done = async (asked: Promise<Answer>): Promise<Answer> => {
  const answer = await asked;
  if (answer.status !== 201) throw new Error(`Not done: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer;
};

const withdraw = (office: TestOffice, id: string): Promise<Answer> =>
  done(clerk(office).post(`/escalations/${id}/withdrawals`, { reason: 'Chưa cần' }));

/** The ward's overdue report of the second quarter, a case about it that was withdrawn, and one that was approved. */
const casesOf = async (office: TestOffice) => {
  const overdue = `obligation/${WARD}/quarterly/2023-Q2`;
  const gone = caseIn(await done(clerk(office).post('/escalations', { subject: overdue, level: 1 })));
  await withdraw(office, gone);
  const sent = caseIn(await done(chair(office).post('/escalations', { subject: overdue, level: 2 })));
  await done(office.as('vice_chair', AUTHORITY).post(`/escalations/${sent}/approvals`));
  return { overdue, gone, sent };
};

/** A task that the ward leads and another one helps with, and has been asked to. */
const aTask = async (office: TestOffice, code: string): Promise<string> => {
  const proposal = { lead: WARD, coordinators: [HELPING], lastDay: '2023-09-29', product: 'Báo cáo' };
  await done(clerk(office).post(`/tasks/${code}/proposals`, proposal));
  await done(chair(office).post(`/tasks/${code}/assignments`, { documentNumber: '45/QĐ-UBND' }));
  const head = office.as('head', WARD);
  await done(head.post(`/tasks/${code}/receipts`));
  await done(head.post(`/tasks/${code}/input-requests`, { unit: HELPING, lastDay: '2023-07-28', text: 'Số liệu' }));
  return code;
};

/** A difficulty of the ward that the office of works has to answer. */
const anImpediment = async (office: TestOffice): Promise<string> => {
  const words = { unit: WARD, kind: 'difficulty', level: 'office', text: 'Khó' };
  const raised = await done(office.as('reporter', WARD).post('/impediments', words));
  const { impediment } = raised.body as { impediment: string };
  const routing = { unit: WORKS, role: 'head', level: 'office', lastDay: '2023-06-30' };
  await done(clerk(office).post(`/impediments/${impediment}/routings`, routing));
  return impediment;
};

const NO_DIGEST = '0'.repeat(64);

/** What the finance office compiles of June. */
const aRollup = async (office: TestOffice): Promise<string> => {
  const rollup = `/rollups/monthly/2023-06/${FINANCE}`;
  await done(clerk(office).post(`${rollup}/starts`));
  return rollup;
};

const aChangeOfRules = async (office: TestOffice): Promise<string> =>
  ((await done(enterRules(office.as('administrator', AUTHORITY)))).body as { change: string }).change;
