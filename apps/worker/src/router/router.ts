import type { SequencedEvent } from '#eventsourcing';
import type { AgendaDesk } from '#office';
import type { AgendaReads, LogReader } from '#postgres';
import type { Agendas } from '#temporal';
import type { WatchRouter } from './watch-router.js';
import { whoLooksAgain } from './who-looks-again.js';

export interface RouterParts {
  readonly reads: Pick<AgendaReads, 'ownersOf'>;
  readonly desk: Pick<AgendaDesk, 'scopes'>;
  readonly agendas: Pick<Agendas, 'pokeAll'>;
  readonly watches: Pick<WatchRouter, 'begin' | 'handle'>;
  readonly onFault?: (fault: unknown) => void;
}

/** Bursts come together: a plan is adopted by hundreds of events, and its agendas are woken once. */
const GATHER_MS = 250;

/**
 * From the log to the agendas and watches: whose next instant an event may have changed, is poked, once for each batch. A poke carries nothing, so it
 * may be repeated; that none is missed is seen to by the checkpoint, which stays where it is while Temporal is away.
 */
export class Router implements LogReader {
  readonly name = 'router';
  readonly gatherMs = GATHER_MS;
  readonly onFault: (fault: unknown) => void;

  constructor(private readonly parts: RouterParts) {
    this.onFault = parts.onFault ?? (() => undefined);
  }

  /** Waking all once stands for everything that happened before: an agenda looks at what is, not at what was said. */
  begin = async (): Promise<void> => {
    await this.#wakeEveryAgenda();
    await this.parts.watches.begin();
  };

  handle = async (events: readonly SequencedEvent[]): Promise<void> => {
    await this.#wakeAgendas(events);
    await this.parts.watches.handle(events);
  };

  async #wakeAgendas(events: readonly SequencedEvent[]): Promise<void> {
    const { everybody, streams, units } = whoLooksAgain(events);
    if (everybody) return this.#wakeEveryAgenda();
    if (streams.length === 0 && units.length === 0) return;
    const meant = new Set([...units, ...(await this.parts.reads.ownersOf(streams))]);
    const scopes = [...(await this.parts.desk.scopes())].filter(([, members]) => members.some((unit) => meant.has(unit)));
    await this.parts.agendas.pokeAll(scopes.map(([scope]) => scope));
  }

  async #wakeEveryAgenda(): Promise<void> {
    await this.parts.agendas.pokeAll([...(await this.parts.desk.scopes()).keys()]);
  }
}
