import type { History } from '../notice/history-teller.js';
import type { Regime } from '../plan/regime.js';
import type { Subject } from '../subject/subject.js';
import type { Bilingual } from '../text.js';
import type { TaskEvent } from './events.js';
import { evolveTask } from './evolve.js';
import { matterOfTask } from './matter.js';
import { isAssigned, isTaskOwed, type KnownTask, NO_TASK, type Task } from './state.js';

/** A task as something to be followed up; undefined while nobody has been given it. */
export const taskSubject = (stream: string, history: History, regime: Regime): Subject | undefined => {
  const task = history.map((event) => event as TaskEvent).reduce<Task>(evolveTask, NO_TASK);
  if (!isAssigned(task)) return undefined;
  const { due, policy, lastDays } = task;
  return {
    stream,
    kind: 'task',
    title: titleOfTask(task),
    matter: matterOfTask(task, regime),
    policy,
    revision: due.revision,
    lastDay: due.lastDay,
    lastDayAt: (revision) => lastDays[revision] ?? due.lastDay,
    isOwed: isTaskOwed(task),
  };
};

/** How a task is called in a line: "Nhiệm vụ III.2.4, Chung cư cũ trước 1975". */
export const titleOfTask = ({ code, title }: Pick<KnownTask, 'code' | 'title'>): Bilingual => ({
  vi: `Nhiệm vụ ${code}, ${title.vi}`,
  en: `Task ${code}, ${title.en}`,
});
