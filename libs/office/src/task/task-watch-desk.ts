import type { Instant, RecordedEvent } from '#eventsourcing';
import {
  type ActOutcome,
  type DeskOf,
  escalationDecider,
  type EscalationEvent,
  isAssigned,
  isTask,
  planTask,
  type SightOf,
  taskDecider,
  type TaskDueCommand,
  type TaskPlan,
  taskStream,
  taskText,
} from '#domain';
import type { AgendaDeskParts } from '../agenda/agenda-desk-parts.js';
import { foldEscalation } from '../agenda/agenda-items.js';
import { carryOutEach, streamOfProposal } from '../agenda/carry-out.js';
import { casesOfDate } from '../watch/cases-of-date.js';
import { wakeAfter } from '../watch/wake.js';
import { foldTask } from './fold-task.js';

/** What the desk of the tasks' watches works with. */
export type TaskWatchDeskParts = Pick<AgendaDeskParts, 'store' | 'reads' | 'regime' | 'clock' | 'inline'>;

/**
 * What stands behind the watch of a task: its planner, asked with the log as it stands at the instant of the look, and its commands carried
 * out through the deciders. Everything may be asked twice.
 */
export class TaskWatchDesk implements DeskOf<TaskPlan> {
  constructor(private readonly parts: TaskWatchDeskParts) {}

  /** Looks at a task by its code at a real instant, in the authority's time. A task that is not there has nothing to be watched. */
  async look({ id, at }: { readonly id: string; readonly at: Instant }): Promise<SightOf<TaskPlan>> {
    const { clock, regime: rules } = this.parts;
    rules.refresh(); // or a look that was brought about by new rules would go by the old ones
    const [regime, task] = await Promise.all([rules.find(), this.#task(id)]);
    if (regime === undefined || !isTask(task)) return { ...NO_SUCH_TASK, nextWakeAt: await wakeAfter(at, undefined, clock) };
    const cases = isAssigned(task) ? await casesOfDate(this.parts, taskStream(id), task.due.revision) : [];
    const plan = planTask({ task, cases, regime }, await clock.at(at));
    const nextWakeAt = await wakeAfter(at, plan.nextWakeAt, clock);
    return { stage: plan.stage, due: plan.due, nextWakeAt, text: taskText(task, plan, regime.calendar.zone) };
  }

  carryOut(commands: readonly TaskDueCommand[]): Promise<ActOutcome> {
    return carryOutEach(this.parts, commands, { streamOf, eventsOf });
  }

  async #task(id: string) {
    const stream = taskStream(id);
    return foldTask((await this.parts.store.readManyToDecide([stream])).get(stream));
  }
}

const streamOf = (command: TaskDueCommand): string =>
  command.type === 'ProposeEscalation' ? streamOfProposal(command) : command.data.task;

const eventsOf = (command: TaskDueCommand, history: readonly RecordedEvent[]) =>
  command.type === 'ProposeEscalation'
    ? escalationDecider.decide(command, foldEscalation(history as readonly RecordedEvent<EscalationEvent>[]))
    : taskDecider.decide(command, foldTask(history));

const NO_SUCH_TASK = { stage: 'ended', due: [], text: { details: 'Không có nhiệm vụ mang mã này.', nextWake: '' } } as const;
