import type { Command, Instant } from '#eventsourcing';
import type { ActOutcome } from '../agenda/acts.js';

/**
 * What a look at one case, task or difficulty sees: its stage as the log has it, what the clock owes to it now, as commands in their
 * order, and when to look next, a real instant. The stage `ended` ends the watch.
 */
export interface WatchSight<Stage extends string = string, C extends Command = Command> {
  readonly stage: Stage | 'ended';
  readonly due: readonly C[];
  /** At least one second and at most 31 days after the look. */
  readonly nextWakeAt: Instant;
  /** For a clerk who opens the watch in Temporal; in Vietnamese, since it is shown as it is. */
  readonly text: { readonly details: string; readonly nextWake: string };
}

/** What a watch does: it looks, and carries out what is due. Both may be asked twice. */
export interface WatchDesk<Stage extends string = string, C extends Command = Command> {
  /** `id` is what stands behind the stream's category: the case, the task's code, the difficulty's number. */
  look(of: { readonly id: string; readonly at: Instant }): Promise<WatchSight<Stage, C>>;
  carryOut(commands: readonly C[]): Promise<ActOutcome>;
}

/** A desk's look and acts as a watch asks for them: under names of their own, since one worker serves every kind of watch. */
export type WatchActs<Noun extends string, Stage extends string, C extends Command> = {
  readonly [Name in `lookAt${Noun}`]: WatchDesk<Stage, C>['look'];
} & {
  readonly [Name in `actOn${Noun}`]: WatchDesk<Stage, C>['carryOut'];
};
