import type { Sentence } from './setting.js';

/** The name of the beat by which a starter says, for the page, how the Temporal server is getting on. */
export const STARTER_BEAT = 'starter';

/** What a starter's beat says. */
export interface StarterSays {
  readonly pid: number;
  readonly temporal: TemporalState;
}

/** Only `away` needs a person; its sentence says what to do. The first building takes minutes, and its sentence says how far it is. */
export interface TemporalState {
  readonly state: 'building' | 'starting' | 'running' | 'away';
  readonly sentence: Sentence;
}
