import { type Client, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { type agenda, poke } from '#workflows';
import { AGENDA_PREFIX, agendaId, SCOPE_ATTRIBUTE, TASK_QUEUES } from './names.js';

/** The agendas as workflows: woken, started where they are missing, and counted. */
export class Agendas {
  constructor(private readonly client: Client) {}

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

  /** The scopes whose agendas are running. */
  async running(): Promise<ReadonlySet<string>> {
    const scopes = new Set<string>();
    const query = `WorkflowType = 'agenda' and ExecutionStatus = 'Running'`;
    for await (const { workflowId } of this.client.workflow.list({ query, pageSize: PAGE }))
      if (workflowId.startsWith(AGENDA_PREFIX)) scopes.add(workflowId.slice(AGENDA_PREFIX.length));
    return scopes;
  }

  /** Whether this scope's agenda was ever started here and has closed since; undefined when there is none. */
  async stateOf(scope: string): Promise<'running' | 'closed' | undefined> {
    try {
      const { status } = await this.client.workflow.getHandle(agendaId(scope)).describe();
      return status.name === 'RUNNING' ? 'running' : 'closed';
    } catch (error) {
      if (error instanceof Error && error.name === 'WorkflowNotFoundError') return undefined;
      throw error;
    }
  }
}

const PAGE = 500;
