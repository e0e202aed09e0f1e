import type { ApiConfig } from '#config';

/** What the API is told, and what it may be told for a test or a measurement. */
export interface ApiSettings extends ApiConfig {
  /** How many commands one person may give in a real minute; 600 unless said otherwise. */
  readonly commandsPerMinute?: number;
  /** How many may follow `/api/live` at once; 200 unless said otherwise. */
  readonly liveConnections?: number;
  /** Connections to the database at most. */
  readonly poolSize?: number;
}

/** The settings as they are injected. */
export const API_SETTINGS = Symbol('API_SETTINGS');
