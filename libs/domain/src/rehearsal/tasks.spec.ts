import { describe, expect, it } from '@jest/globals';
import type { PlannedTask } from '../task/task.js';
import { eventsInOrder } from './rehearse.js';
import type { TaskBehaviour } from './task-persona.js';
import { all, lived, plan } from './testing/small-year.js';

const task: PlannedTask = {
  code: 'III.1.3',
  title: { vi: 'Hỗ trợ doanh nghiệp', en: 'Support for enterprises' },
  text: 'Tổ chức đối thoại định kỳ với doanh nghiệp.',
  section: 'III.1',
  leadUnit: null,
  assignees: [],
  coordinators: [],
  unitsMentioned: [],
  commitments: [],
};
const body = (code: string) => ({ code, name: { vi: code, en: code }, kind: 'department', parent: 'Q3-UBND', roles: [], source: 'test' });
const ofPlan = { ...plan, tasks: [task], units: [{ ...body('Q3-UBND'), parent: null }, ...['Q3-PKT', 'Q3-TCKH', 'Q3-VP'].map(body)] };

/** The course of a task that is given to a unit which goes about it like this, as types with who acted. */
const courseOf = (behaviour: TaskBehaviour): readonly string[] => {
  const persona = {
    task: task.code,
    lead: 'Q3-PKT',
    coordinators: [],
    proposedOn: '2023-02-06',
    lastDay: '2023-04-28',
    product: 'Báo cáo',
  } as const;
  const personas = all({ kind: 'punctual', workingDaysBefore: 3 }, { tasks: [{ ...persona, behaviour }] });
  return eventsInOrder(lived(personas, 1, ofPlan))
    .filter(({ stream, event }) => stream === 'task/III.1.3' || event.type.startsWith('Escalation'))
    .map(({ event, actor }) => `${event.type} ${actor}`);
};
const GIVEN = ['TaskProposed finance_clerk@Q3-TCKH', 'TaskAssigned chair@Q3-UBND'];
const TAKEN = [...GIVEN, 'TaskReceived head@Q3-PKT', 'ProgressReported reporter@Q3-PKT'];
const REMINDED = 'TaskReminderIssued clock';
const REPORTED = ['CompletionReported head@Q3-PKT', 'CompletionReviewed finance_clerk@Q3-TCKH'];
const CONFIRMED = [...REPORTED, 'CompletionConfirmed vice_chair@Q3-UBND'];

describe('a task of a rehearsal', () => {
  it('is proposed, given, received, done and confirmed, each by somebody else', () => {
    expect(courseOf('punctual')).toEqual([...TAKEN, REMINDED, REMINDED, ...CONFIRMED]);
  });

  it('is overdue when its lead is late, and put before a manager; what is done settles that', () => {
    const course = courseOf('late');
    expect(course.filter((one) => one.startsWith('TaskBecameOverdue'))).toHaveLength(1);
    expect(course).toContain('EscalationProposed clock');
    expect(course.slice(-4)).toEqual([CONFIRMED[0], 'EscalationMooted clock', ...CONFIRMED.slice(1)]);
  });

  it('has its date moved when more time is asked for in time', () => {
    const course = courseOf('extended');
    expect(course).toEqual(expect.arrayContaining(['TaskExtensionRequested head@Q3-PKT', 'TaskExtensionGranted chair@Q3-UBND']));
    expect(course).not.toContain('TaskBecameOverdue clock');
  });

  it('goes back to work once where its completion is rejected', () => {
    expect(courseOf('sent_back').slice(-7)).toEqual([...REPORTED, 'CompletionRejected vice_chair@Q3-UBND', REMINDED, ...CONFIRMED]);
  });

  it('is taken for received when nobody says a word, and nothing more is done about it', () => {
    expect(courseOf('silent').slice(0, 3)).toEqual([...GIVEN, 'ReceiptAssumed clock']);
    expect(courseOf('silent').join(' ')).not.toContain('CompletionReported');
  });
});
