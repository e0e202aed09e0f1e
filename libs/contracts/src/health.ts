import type { Sentence } from './sentence.js';

/** Whether the API can work, and how well. Never depends on the clock's server. */
export interface Health {
  readonly status: 'ready' | 'degraded' | 'unavailable';
  readonly mode: 'demonstration' | 'real' | 'empty' | 'unknown';
  /** `running`, `away` (nobody keeps the time: nothing is reminded), `standing` (stopped by a person). */
  readonly clock: 'running' | 'away' | 'standing' | 'unknown';
  /** How the clock's server is getting on, where its starter says so: it may still be building. */
  readonly clockNote: Sentence | null;
  readonly database: 'up' | 'away';
  /** Migrations that have not run. */
  readonly migrationsPending: number;
  readonly oldestUnsealedMilliseconds: number;
  readonly clockSkewMilliseconds: number;
  /** What is less than well, by name. */
  readonly degraded: readonly string[];
}
