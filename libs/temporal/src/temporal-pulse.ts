import type { Connection } from '@temporalio/client';

const WITHIN_MS = 1_500;

/** Whether Temporal's server answers at this moment. */
export class TemporalPulse {
  constructor(private readonly connection: Connection) {}

  async answers(): Promise<boolean> {
    try {
      await this.connection.withDeadline(Date.now() + WITHIN_MS, () => this.connection.workflowService.getSystemInfo({}));
      return true;
    } catch {
      return false; // away, or on its way up: to who asks it is the same
    }
  }
}
