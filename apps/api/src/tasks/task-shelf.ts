import { Injectable } from '@nestjs/common';
import type { CompletionView, TaskItem, TaskView } from '#contracts';
import {
  type Actor,
  type AssignedTask,
  coordinatorsOf,
  demandReadable,
  type HistoryNames,
  isAssigned,
  isTask,
  type KnownTask,
  leadOf,
  namesIn,
  TASK_RESULT_NAMES,
  TASK_STATUS_NAMES,
  taskActs,
  type TaskEvent,
  taskRefusals,
  taskResult,
  taskStream,
  tellTaskHistory,
} from '#domain';
import { keptText, type RecordedEvent } from '#eventsourcing';
import { foldTask, RegimeDesk } from '#office';
import { PostgresEventStore } from '#postgres';
import { showActs } from '../access/show-acts.js';
import { Histories } from '../history/histories.js';

/** Takes tasks off the shelf: how they stand, what was reported, and what happened. */
@Injectable()
export class TaskShelf {
  constructor(
    private readonly store: PostgresEventStore,
    private readonly regime: RegimeDesk,
    private readonly histories: Histories,
  ) {}

  /** Refuses with `NO_SUCH_TASK`, and with `NOT_YOUR_UNIT` what was given to others; what is nobody's yet is in the plan for all to read. */
  async one(code: string, actor: Actor): Promise<TaskView> {
    const stream = taskStream(code);
    const [regime, events] = await Promise.all([this.regime.current(), this.store.read<TaskEvent>(stream)]);
    const task = foldTask(events);
    if (!isTask(task)) throw taskRefusals.noSuchTask();
    if (task.status !== 'recorded') demandReadable(actor, [leadOf(task)!, ...coordinatorsOf(task)]);
    const [escalations, notices] = await Promise.all([this.histories.ofCases(stream), this.histories.ofNotices(stream)]);
    const names = namesIn(regime);
    const person = await this.histories.persons([...events, ...escalations, ...notices]);
    return {
      ...itemOf(task, events.length, names),
      text: textIn(events),
      product: lastPart(events, 'TaskProposed', 'product'),
      ...workOf(task, events),
      history: tellTaskHistory({ task: events, escalations, notices }, { ...names, zone: regime.authority.zone, person }),
      may: showActs(taskActs(actor, task, regime)),
    };
  }

  /** The tasks of these streams, in their order. */
  async show(streams: readonly string[]): Promise<readonly TaskItem[]> {
    const [regime, histories] = await Promise.all([this.regime.current(), this.store.readManyToDecide(streams)]);
    const names = namesIn(regime);
    return streams.flatMap((stream) => {
      const events = histories.get(stream) ?? [];
      const task = foldTask(events);
      return isTask(task) ? [itemOf(task, events.length, names)] : [];
    });
  }
}

type Events = readonly RecordedEvent<TaskEvent>[];

const itemOf = (task: KnownTask, version: number, names: Pick<HistoryNames, 'unit'>): TaskItem => {
  const { code, title, status } = task;
  const lead = leadOf(task);
  const assigned = isAssigned(task) ? task : undefined;
  const date = task.status === 'proposed' ? task.proposal : assigned?.due;
  const result = taskResult(task);
  return {
    ...{ task: code, title, status, version, result, statusName: TASK_STATUS_NAMES[status], resultName: TASK_RESULT_NAMES[result] },
    lead: lead ?? null,
    leadName: lead === undefined ? null : names.unit(lead),
    coordinators: coordinatorsOf(task),
    lastDay: date?.lastDay ?? null,
    dueAt: date?.dueAt ?? null,
    firstLastDay: assigned?.first.lastDay ?? null,
    extensions: assigned?.extensions ?? 0,
    overdue: assigned?.overdue ?? false,
    percent: assigned?.percent ?? 0,
  };
};

const workOf = (task: KnownTask, events: Events) => {
  if (!isAssigned(task)) return NO_WORK;
  const { documentNumber, receipt, status, holder, inputs, extensionAsked, review } = task;
  return {
    ...{ documentNumber, holder, inputs, review },
    disputableUntil: status === 'assigned' ? receipt.lastDay : null,
    extensionAsked: extensionAsked && { lastDay: extensionAsked.lastDay, requestedBy: extensionAsked.requestedBy },
    completions: completionsOf(task, events),
  };
};

const NO_WORK = {
  documentNumber: null,
  disputableUntil: null,
  holder: null,
  inputs: [],
  extensionAsked: null,
  completions: [],
  review: null,
} as const;

const completionsOf = ({ completions }: AssignedTask, events: Events): CompletionView[] => {
  const products = events.filter(({ type }) => type === 'CompletionReported').map(({ sealed }) => keptText(sealed['product']) ?? null);
  return completions.map(({ number, receivedAt, lastDay, onTime, reportedBy, digest }) => ({
    ...{ number, receivedAt, lastDay, onTime, reportedBy, digest },
    product: products[number - 1] ?? null,
  }));
};

const textIn = (events: Events): string | null => {
  const recorded = events.findLast((event): event is RecordedEvent<Recorded> => event.type === 'TaskRecorded');
  return recorded === undefined ? (keptText(events[0]?.sealed['text']) ?? null) : recorded.data.task.text;
};

type Recorded = Extract<TaskEvent, { readonly type: 'TaskRecorded' }>;

const lastPart = (events: Events, type: TaskEvent['type'], name: string): string | null =>
  keptText(events.findLast((event) => event.type === type)?.sealed[name]) ?? null;
