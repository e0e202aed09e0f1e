/** Whether the API can work, and how well. Never depends on the clock's server. */
export interface Health {
  readonly status: 'ready' | 'degraded' | 'unavailable';
  readonly mode: 'demonstration' | 'real' | 'empty' | 'unknown';
  /** `running`, `away` (nobody keeps the time: nothing is reminded), `standing` (stopped by a person). */
  readonly clock: 'running' | 'away' | 'standing' | 'unknown';
  readonly database: 'up' | 'away';
  /** Migrations that have not run. */
  readonly migrationsPending: number;
  readonly oldestUnsealedMilliseconds: number;
  readonly clockSkewMilliseconds: number;
  /** What is less than well, by name. */
  readonly degraded: readonly string[];
}
