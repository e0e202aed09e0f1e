import type { NextTask, ReportedTask } from '#documents';
import { inOrder, isAssigned, type KnownTask, leadOf, type LocalDay, taskResult } from '#domain';

/** How the tasks stand that somebody was given, as a report lists them. */
export const reportedTasks = (tasks: readonly KnownTask[], unit: (code: string) => string): readonly ReportedTask[] =>
  tasks.filter(isAssigned).map((task) => {
    const [lead, result] = [leadOf(task), taskResult(task)];
    return {
      ...{ code: task.code, title: task.title.vi, lead: lead === undefined ? null : unit(lead), result },
      // What was last said of its progress says nothing any more once it is done.
      ...{
        lastDay: task.due.lastDay,
        percent: OPEN.has(result) ? task.percent : null,
        note: task.extensions > 0 ? `Gia hạn ${task.extensions} lần` : '',
      },
    };
  });

/** What is to be done next: what is open and falls due after this day, the nearest first. */
export const nextTasks = (tasks: readonly KnownTask[], after: LocalDay): readonly NextTask[] =>
  tasks
    .filter(isAssigned)
    .filter((task) => OPEN.has(taskResult(task)) && task.due.lastDay > after)
    .sort((a, b) => inOrder(a.due.lastDay, b.due.lastDay))
    .slice(0, MOST_NEXT)
    .map((task) => ({ text: task.title.vi, unit: leadOf(task) ?? null, lastDay: task.due.lastDay }));

const OPEN = new Set<ReturnType<typeof taskResult>>(['within_time', 'extended', 'overdue']);
const MOST_NEXT = 20;
