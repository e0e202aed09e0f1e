import type { DayText, InstantText } from './sentence.js';

/** What a unit's agenda saw when it last looked. `lookedAt` and `nextWakeAt` are real instants. */
export interface AgendaView {
  readonly scope: string;
  readonly lookedAt: InstantText;
  readonly nextWakeAt: InstantText;
  readonly duties: readonly AgendaDuty[];
  /** Obligations that could not be planned. */
  readonly alarms: readonly { readonly id: string; readonly fault: string }[];
}

export interface AgendaDuty {
  readonly obligation: string;
  readonly duty: string;
  readonly period: string;
  readonly status: string;
  readonly lastDay: DayText;
  readonly overdue: boolean;
  readonly stepReached: number | null;
  readonly nextAt: InstantText | null;
  readonly escalationLevel: number;
}
