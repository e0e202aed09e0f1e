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

/**
 * What a watch does: it looks, and carries out what is due. Both may be asked twice. `id` is what stands behind the stream's category: the
 * case, the task's code, the difficulty's number.
 */
export interface WatchDesk<Stage extends string = string, C extends Command = Command> {
  look(of: { readonly id: string; readonly at: Instant }): Promise<WatchSight<Stage, C>>;
  carryOut(commands: readonly C[], of: { readonly id: string }): Promise<ActOutcome>;
}

/** What the planner of something watched finds. */
export interface WatchPlan {
  readonly stage: string;
  readonly due: readonly Command[];
}

/** A look that says what a planner found. */
export type SightOf<Plan extends WatchPlan> = WatchSight<Exclude<Plan['stage'], 'ended'>, Plan['due'][number]>;

/** The desk at which a planner is asked. */
export type DeskOf<Plan extends WatchPlan> = WatchDesk<Exclude<Plan['stage'], 'ended'>, Plan['due'][number]>;

/** A desk's look and acts as a watch asks for them: under names of their own, since one worker serves every kind of watch. */
export type WatchActs<Noun extends string, Plan extends WatchPlan> = {
  readonly [Name in `lookAt${Noun}`]: DeskOf<Plan>['look'];
} & {
  readonly [Name in `actOn${Noun}`]: DeskOf<Plan>['carryOut'];
};
