import { readFileSync } from 'node:fs';
import { readPlanFile } from '#documents';
import {
  demonstrationPersons,
  type EscalationEvent,
  type ObligationCommand,
  obligationDecider,
  type PersonCommand,
  personDecider,
  personStream,
  planFacts,
} from '#domain';
import { commandHandler, type Event, type Instant, type RecordedEvent } from '#eventsourcing';
import {
  Directory,
  inlineTables,
  NoticeReads,
  Outbox,
  OwedFactReads,
  PostgresEventStore,
  projections,
  Sealer,
  SubscriptionRunner,
  Turns,
} from '#postgres';
import type { TestDatabase } from '#postgres/testing';
import { deskParts } from '../../agenda/testing/desk-parts.js';
import { AgendaDesk } from '../../agenda/agenda-desk.js';
import { RegimeDesk } from '../../regime/regime-desk.js';
import { NoticeDesk } from '../notice-desk.js';
import { WaveComposer, type WaveComposerOptions } from '../wave-composer.js';

const reading = readPlanFile(readFileSync('seeds/district3-2023.yaml'), () => readFileSync('seeds/calendar-vn.yaml'));
if (reading.status === 'faulty') throw new Error('The plan of the example is faulty.');
export const plan = reading.plan;

/** The beginning of 08:00 on 08/11/2023: one working day before the yearly report, three before the monthly one. */
export const waveAt: Instant = '2023-11-08T01:00:00.000Z';
export const windowMs = 120_000;

/** An authority on a database of its own, whose plan holds since 01/11/2023 and whose clock a test sets. */
export class ToldOffice {
  readonly store: PostgresEventStore;
  readonly outbox: Outbox;
  readonly owed: OwedFactReads;
  readonly directory: Directory;
  readonly ledger: NoticeReads;
  readonly regime: RegimeDesk;
  readonly clock = {
    at: (): Promise<Instant> => Promise.resolve(this.now),
    now: (): Promise<Instant> => Promise.resolve(this.now),
    speed: (): Promise<number> => Promise.resolve(this.speed),
    realOf: (at: Instant): Promise<Instant> => Promise.resolve(at),
  };
  now: Instant = waveAt;
  speed = 1;
  /** What the composer could not write. */
  readonly faults: unknown[] = [];

  constructor(private readonly database: TestDatabase) {
    this.store = new PostgresEventStore(database.pool);
    this.outbox = new Outbox(database.pool);
    this.owed = new OwedFactReads(database.pool);
    this.directory = new Directory(database.pool);
    this.ledger = new NoticeReads(database.pool);
    this.regime = new RegimeDesk(this.store);
  }

  /** Adopts the plan of the example, and puts these persons (all, if none is named) into their seats. */
  async found(...persons: readonly string[]): Promise<void> {
    const recordedAt = '2023-10-31T17:00:00.000Z';
    await this.store.appendMany(
      planFacts(plan).map(({ stream, events }) => ({ stream, expectedVersion: 0, events, actor: 'operator', recordedAt })),
    );
    for (const { id, seats, ...details } of demonstrationPersons(plan)) {
      if (persons.length > 0 && !persons.includes(id)) continue;
      await this.person(id, { type: 'RegisterPerson', data: { ...details, invented: true } });
      for (const data of seats) await this.person(id, { type: 'TakeSeat', data: { ...data, person: id } });
    }
    this.regime.refresh();
  }

  async person(id: string, command: Pick<PersonCommand, 'type' | 'data'>): Promise<void> {
    const asked = { ...command, by: 'operator', now: this.now } as PersonCommand;
    await commandHandler(personDecider, { store: this.store })(personStream(id), asked);
  }

  /** The unit's agenda looks, and does what is due. */
  async look(unit: string): Promise<void> {
    const desk = this.#agenda();
    for (let again = true; again;) {
      const sight = await desk.look({ scope: unit, at: this.now });
      const acts = [
        await desk.openObligations(sight.openings),
        await desk.remind(sight.reminders),
        await desk.markOverdue(sight.overdue),
        await desk.proposeEscalations(sight.escalations),
      ];
      again = acts.some(({ recorded }) => recorded > 0);
    }
    await this.follow();
  }

  /** What a capability has recorded on its stream since, and every table that follows. */
  async happened(stream: string, ...events: readonly Event[]): Promise<void> {
    await this.record(stream, ...events);
    await this.follow();
  }

  async record(stream: string, ...events: readonly Event[]): Promise<void> {
    const expectedVersion = (await this.store.read(stream)).length;
    await this.store.append({ stream, expectedVersion, events, actor: 'somebody', recordedAt: this.now });
  }

  async act(command: ObligationCommand): Promise<void> {
    await commandHandler(obligationDecider, { store: this.store, inline: inlineTables })(command.data.obligation, command);
    await this.follow();
  }

  submit(obligation: string, unit: string): Promise<void> {
    return this.act({
      type: 'SubmitReport',
      by: `head@${unit}`,
      now: this.now,
      data: { obligation, receivedAt: this.now, preparedBy: `reporter@${unit}`, content: { kind: 'figures', digest: 'd' } },
    });
  }

  /** Seals what was appended and brings the tables that follow up to it. */
  async follow(): Promise<void> {
    await new Sealer(this.database.pool).sealAll();
    await new SubscriptionRunner(this.database.pool, this.store, projections).catchUp();
  }

  composer(options: Partial<WaveComposerOptions> = {}): WaveComposer {
    const { owed, directory, regime, clock } = this;
    return new WaveComposer({
      turns: new Turns(this.database.pool),
      owed,
      directory,
      regime,
      clock,
      inline: inlineTables,
      onFault: (fault) => this.faults.push(fault),
      options: { windowMs, publicUrl: 'https://dunghan.example', mailDomain: 'office.example', ...options },
    });
  }

  desk(): NoticeDesk {
    const { store, directory, regime, clock } = this;
    return new NoticeDesk({ store, directory, regime, clock, inline: inlineTables });
  }

  /** All events of one kind of stream, in the order in which they were appended. */
  async events(category: string): Promise<readonly RecordedEvent[]> {
    return this.store.readCategories([category]);
  }

  async cases(): Promise<readonly RecordedEvent<EscalationEvent>[]> {
    return (await this.events('escalation')) as readonly RecordedEvent<EscalationEvent>[];
  }

  /** Lets the time of everything in the outbox come, and every claim run out. */
  async hurry(): Promise<void> {
    await this.database.pool.query(
      `update es.outbox set not_before = clock_timestamp(), claimed_until = case when claimed_until is not null then clock_timestamp() - interval '1 second' end`,
    );
  }

  #agenda(): AgendaDesk {
    const { store, regime, clock } = this;
    return new AgendaDesk({ ...deskParts(this.database, clock), store, regime });
  }
}
