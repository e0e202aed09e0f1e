import { randomUUID } from 'node:crypto';
import { type DynamicModule, Module } from '@nestjs/common';
import type { WorkerConfig } from '#config';
import { Mailer, type SmtpLimits, smtpSettings } from '#mail';
import { LetterDelivery, OfficeClock } from '#office';
import { inlineTables, LogListener, Outbox, PostgresEventStore } from '#postgres';
import { sayFaults } from '../loops/faults.js';
import { Loops } from '../loops/loops.js';
import { delivering } from './delivering.js';

/** Hands letters over to the mail server. */
@Module({})
export class DeliveryModule {
  static forRoot({ mail, demonstrationSpeed }: Pick<WorkerConfig, 'mail' | 'demonstrationSpeed'>): DynamicModule {
    const settings = smtpSettings(mail.smtpUrl, demonstrationSpeed === undefined ? {} : BESIDE_US);
    const { connections: atOnce, sendMs } = settings.limits;
    const options = { from: mail.from, by: randomUUID(), atOnce, leaseMs: sendMs + MARGIN_MS };
    return {
      module: DeliveryModule,
      providers: [
        { provide: Mailer, useFactory: () => new Mailer(settings) },
        {
          provide: LetterDelivery,
          inject: [PostgresEventStore, Outbox, OfficeClock, Mailer],
          useFactory: (store: PostgresEventStore, outbox: Outbox, clock: OfficeClock, mailer: Mailer) =>
            new LetterDelivery({ store, outbox, clock, mailer, inline: inlineTables, chance: () => Math.random(), options }),
        },
        {
          provide: Loops,
          inject: [LetterDelivery, Outbox, Mailer, LogListener],
          useFactory: (delivery: LetterDelivery, outbox: Outbox, mailer: Mailer, listener: LogListener) =>
            new Loops([delivering({ delivery, outbox, mailer, listener, onFault: sayFaults('Delivery') })]),
        },
      ],
    };
  }
}

/** A demonstration's mailbox stands beside us: what it has not answered within seconds it will not answer. */
const BESIDE_US: Partial<SmtpLimits> = { connectMs: 5_000, answerMs: 15_000, sendMs: 30_000 };

/** How much longer a letter is held than its handing may take, in milliseconds: to record what became of it. */
const MARGIN_MS = 30_000;
