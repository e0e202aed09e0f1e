import { type Client, WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError } from '@temporalio/client';
import { poke, type WatchInput } from '#workflows';
import { each } from './each.js';
import { SCOPE_ATTRIBUTE, TASK_QUEUES } from './names.js';
import { stateOf, type WorkflowState } from './workflow-state.js';

/** By the category of its stream: which workflow watches it, and how it is called in Temporal. */
const WATCHES: Readonly<Record<string, { readonly workflow: string; readonly summary: string }>> = {
  escalation: { workflow: 'escalation', summary: 'Hồ sơ trình xử lý' },
  task: { workflow: 'assignment', summary: 'Nhiệm vụ' },
  impediment: { workflow: 'impediment', summary: 'Khó khăn, vướng mắc' },
  rollup: { workflow: 'rollup', summary: 'Báo cáo tổng hợp' },
};

/** Whether what happens in a stream is watched by a workflow of its own. */
export const isWatched = (stream: string): boolean => categoryOf(stream) in WATCHES;

/**
 * The watches of cases, tasks, difficulties and rollups as workflows. Each has its stream for an id: there is one, however often it is begun, and
 * it ends with what it watches.
 */
export class Watches {
  constructor(private readonly client: Client) {}

  /** Wakes the watch of this stream, or starts it when it is not running. May be asked any number of times. */
  async poke(stream: string): Promise<void> {
    const { workflow, summary } = WATCHES[categoryOf(stream)]!;
    const input: WatchInput = { id: idOf(stream) };
    try {
      await this.client.workflow.signalWithStart(workflow, {
        workflowId: stream,
        taskQueue: TASK_QUEUES.interactive,
        args: [input],
        signal: poke,
        signalArgs: [],
        workflowIdConflictPolicy: 'USE_EXISTING',
        staticSummary: `${summary} ${input.id}`,
        typedSearchAttributes: [{ key: SCOPE_ATTRIBUTE, value: stream }],
      });
    } catch (error) {
      // Somebody else started it between our look and our start: it begins by looking.
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    }
  }

  /** Wakes them all, several at once. Throws what stands in the way; then some may have been woken and others not. */
  pokeAll(streams: readonly string[]): Promise<void> {
    return each(streams, (stream) => this.poke(stream));
  }

  /** Wakes those of them that are running, so that they see how it ended; what has no watch any more needs none. */
  nudgeAll(streams: readonly string[]): Promise<void> {
    return each(streams, async (stream) => {
      try {
        await this.client.workflow.getHandle(stream).signal(poke);
      } catch (error) {
        if (!(error instanceof WorkflowNotFoundError)) throw error;
      }
    });
  }

  /** How the watch of this stream is; undefined where Temporal knows none. */
  stateOf(stream: string): Promise<WorkflowState | undefined> {
    return stateOf(this.client, stream);
  }
}

const categoryOf = (stream: string): string => stream.slice(0, stream.indexOf('/'));
const idOf = (stream: string): string => stream.slice(stream.indexOf('/') + 1);
