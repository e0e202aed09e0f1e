import { type Client, type Connection, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { type agenda, poke } from '#workflows';
import { each } from './each.js';
import { agendaId, SCOPE_ATTRIBUTE, TASK_QUEUES } from './names.js';
import { prepareNamespace } from './prepare-namespace.js';
import { stateOf, type WorkflowState } from './workflow-state.js';

/** The agendas as workflows: woken, started where they are missing, and asked how they are. */
export class Agendas {
  constructor(
    private readonly client: Client,
    private readonly connection: Connection,
  ) {}

  /** Wakes an agenda, or starts it when it is not running. May be asked any number of times. */
  async poke(scope: string): Promise<void> {
    try {
      await this.client.workflow.signalWithStart<typeof agenda, []>('agenda', {
        workflowId: agendaId(scope),
        taskQueue: TASK_QUEUES.agenda,
        args: [{ scope }],
        signal: poke,
        signalArgs: [],
        workflowIdConflictPolicy: 'USE_EXISTING',
        staticSummary: `Lịch việc ${scope}`,
        typedSearchAttributes: [{ key: SCOPE_ATTRIBUTE, value: scope }],
      });
    } catch (error) {
      // Somebody else started it between our look and our start: it begins by looking.
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    }
  }

  /** Wakes them all, several at once. Throws what stands in the way; then some may have been woken and others not. */
  pokeAll(scopes: readonly string[]): Promise<void> {
    return each(scopes, (scope) => this.poke(scope));
  }

  /** How this scope's agenda is; undefined where Temporal knows none. */
  stateOf(scope: string): Promise<WorkflowState | undefined> {
    return stateOf(this.client, agendaId(scope));
  }

  /** Sees to it that agendas can be started here at all: a server that has lost everything knows none of our names. */
  prepare(): Promise<void> {
    return prepareNamespace(this.connection, this.client.options.namespace);
  }
}
