import { createHash, randomBytes } from 'node:crypto';
import {
  type Actor,
  type CalendarFeedCommand,
  calendarFeedDecider,
  type CalendarFeedEvent,
  calendarFeedRefusals,
  calendarFeedStream,
  demandReadable,
} from '#domain';
import { commandHandler, type Handled, type HandlingOptions, type InlineTable, type Instant } from '#eventsourcing';
import type { CalendarFeedReads, FeedRow, PostgresEventStore } from '#postgres';
import type { RegimeDesk } from '../regime/regime-desk.js';

export interface CalendarFeedDeskParts {
  readonly store: PostgresEventStore;
  readonly reads: CalendarFeedReads;
  readonly regime: RegimeDesk;
  readonly inline: readonly InlineTable[];
}

/** Which feed somebody wants: of all his units, or of one. */
export interface FeedWish {
  readonly id: string;
  readonly unit: string | null;
  readonly now: Instant;
}

type Options = HandlingOptions<CalendarFeedEvent>;

const KEY_BYTES = 32;

/** Where a person opens calendar feeds and revokes them. */
export class CalendarFeedDesk {
  constructor(private readonly parts: CalendarFeedDeskParts) {}

  /**
   * Opens a feed. Its key is told here and never again: only its digest is kept, so a repeated request is not told it either. Refuses
   * with `UNKNOWN_UNIT`, `NOT_YOUR_UNIT` and `CALENDAR_FEEDS_OPEN`.
   */
  async open(
    actor: Actor,
    { id, unit, now }: FeedWish,
    options: Options = {},
  ): Promise<{ handled: Handled<CalendarFeedEvent>; key: string | undefined }> {
    if (unit !== null) await this.#demandUnit(unit, actor);
    const key = randomBytes(KEY_BYTES).toString('base64url');
    const open = await this.parts.reads.openOf(actor.person);
    const data = { unit, keyDigest: feedKeyDigest(key), open };
    const handled = await this.#handle(id, { type: 'OpenCalendarFeed', by: actor.person, now, data }, options);
    return { handled, key: handled.status === 'appended' ? key : undefined };
  }

  /** Refuses with `NO_SUCH_CALENDAR_FEED`, also what is another's. */
  revoke(actor: Actor, id: string, now: Instant, options: Options = {}): Promise<Handled<CalendarFeedEvent>> {
    return this.#handle(id, { type: 'RevokeCalendarFeed', by: actor.person, now, data: {} }, options);
  }

  /** The latest hundred of a person's own, those that are open first. */
  list({ person }: Actor): Promise<readonly FeedRow[]> {
    return this.parts.reads.of(person);
  }

  async #demandUnit(unit: string, actor: Actor): Promise<void> {
    const { units } = await this.parts.regime.current();
    if (!units.some(({ code }) => code === unit)) throw calendarFeedRefusals.noSuchUnit(unit);
    demandReadable(actor, [unit]);
  }

  #handle(id: string, command: CalendarFeedCommand, options: Options): Promise<Handled<CalendarFeedEvent>> {
    return commandHandler(calendarFeedDecider, this.parts)(calendarFeedStream(id), command, options);
  }
}

/** By what a feed is found: the key itself is kept nowhere. */
export const feedKeyDigest = (key: string): string => createHash('sha256').update(key).digest('hex');
