import type { Instant } from '#eventsourcing';
import { CLOCK_STREAM, type ClockAnchor, domainInstant } from '#domain';
import { type Beats, clockAnchor, type ClockTimes, type PostgresEventStore } from '#postgres';
import { inlineRows } from '#eventsourcing';

/** The name under which processes say how far the authority's clock has got. */
export const CLOCK_BEAT = 'clock';

/** Sets the clock of a demonstration. In production nobody does: there the clock is the one on the wall. */
export class ClockSetter {
  constructor(private readonly parts: { readonly store: PostgresEventStore; readonly times: ClockTimes; readonly beats: Beats }) {}

  /** Lets the clock run from where it stood, and not before `from`; never back behind what is recorded, nor behind what was last heard. */
  async run(speed: number, from?: Instant): Promise<ClockAnchor> {
    const { databaseAt, anchor } = await this.parts.times.read();
    const reached = await this.#reached(anchor);
    return this.#set({ realAt: databaseAt, domainAt: latest([reached, from]) ?? databaseAt, speed });
  }

  /** Stops the clock where it is; what runs again goes on from there. */
  async pause(): Promise<void> {
    const { databaseAt, anchor } = await this.parts.times.read();
    if (anchor === undefined || anchor.speed === 0) return;
    await this.#set({ realAt: databaseAt, domainAt: domainInstant(anchor, databaseAt), speed: 0 });
  }

  // A clock that was not stopped before everything died ran on, as far as its processes were last heard to say.
  async #reached(anchor: ClockAnchor | undefined): Promise<Instant | undefined> {
    const beat = (await this.parts.beats.all()).find(({ name }) => name === CLOCK_BEAT);
    const heard = anchor && (beat?.says['domainAt'] as Instant | undefined);
    return latest([anchor?.domainAt, heard, await this.parts.times.lastRecordedAt()]);
  }

  async #set(anchor: ClockAnchor): Promise<ClockAnchor> {
    const history = await this.parts.store.read(CLOCK_STREAM);
    const appending = { stream: CLOCK_STREAM, expectedVersion: history.length, actor: 'clock', recordedAt: anchor.domainAt };
    const events = [{ type: 'ClockAnchored', data: anchor }];
    const inline = inlineRows([clockAnchor], { history, events, appending });
    const { status } = await this.parts.store.append({ ...appending, events, inline });
    if (status === 'conflict') throw new Error('Two processes set the clock at the same moment.');
    return anchor;
  }
}

const latest = (instants: readonly (Instant | undefined)[]): Instant | undefined =>
  instants.reduce((a, b) => (a === undefined || (b !== undefined && b > a) ? b : a), undefined);
