import { decided, type RecordedEvent } from '#eventsourcing';
import { evolveTask, NO_TASK, type Task, type TaskEvent } from '#domain';

/** A task as its events have it. */
export const foldTask = (history: readonly RecordedEvent[] = []): Task =>
  (history as readonly RecordedEvent<TaskEvent>[]).map(decided).reduce<Task>(evolveTask, NO_TASK);
