import { type Client, WorkflowNotFoundError } from '@temporalio/client';

export type WorkflowState = 'running' | 'closed';

/** How the workflow of this id is; undefined where Temporal knows none. */
export const stateOf = async (client: Client, workflowId: string): Promise<WorkflowState | undefined> => {
  try {
    const { status } = await client.workflow.getHandle(workflowId).describe();
    return status.name === 'RUNNING' ? 'running' : 'closed';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return undefined;
    throw error;
  }
};
