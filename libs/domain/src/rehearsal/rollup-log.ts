import type { Command, Event, SealedText } from '#eventsourcing';
import type { RollupCommand } from '../rollup/commands.js';
import { rollupDecider } from '../rollup/decide.js';
import type { RollupEvent } from '../rollup/events.js';
import { NO_ROLLUP, type Rollup } from '../rollup/rollup.js';
import type { RehearsedEvent } from './unit-log.js';

/** The rollups of a rehearsed year in memory, behind the same decider as in production. */
export class RollupLog {
  readonly events: RehearsedEvent[] = [];

  private readonly versions = new Map<string, number>();
  private readonly rollups = new Map<string, Rollup>();

  rollup(stream: string): Rollup {
    return this.rollups.get(stream) ?? NO_ROLLUP;
  }

  /** `parts` are sealed with whatever it brings about. Answers with the events. */
  carryOut(stream: string, command: RollupCommand, parts?: Readonly<Record<string, SealedText>>): readonly RollupEvent[] {
    const events = rollupDecider.decide(command, this.rollup(stream));
    this.rollups.set(stream, events.reduce(rollupDecider.evolve, this.rollup(stream)));
    this.#record(
      stream,
      events.map((event) => (parts ? { ...event, sealed: { ...event.sealed, ...parts } } : event)),
      command,
    );
    return events;
  }

  #record(stream: string, events: readonly Event[], { by, now }: Pick<Command, 'by' | 'now'>): void {
    let version = this.versions.get(stream) ?? 0;
    for (const event of events) this.events.push({ stream, version: ++version, event, actor: by, recordedAt: now });
    this.versions.set(stream, version);
  }
}
