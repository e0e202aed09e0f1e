import { type DynamicModule, Module } from '@nestjs/common';
import type { WorkerConfig } from '#config';
import { CaseSettler, OfficeClock, RegimeDesk, WaveComposer } from '#office';
import { AgendaReads, Directory, inlineTables, LogFollower, LogListener, OwedFactReads, PostgresEventStore, Turns } from '#postgres';
import { sayFaults } from '../loops/faults.js';
import { Loops } from '../loops/loops.js';
import { composing } from './composing.js';

/** Tells people what they have to be told, and settles the cases of what is settled. */
@Module({})
export class NoticesModule {
  static forRoot({ noticeWindowMs, publicUrl, mail }: Pick<WorkerConfig, 'noticeWindowMs' | 'publicUrl' | 'mail'>): DynamicModule {
    const options = { windowMs: noticeWindowMs, publicUrl, mailDomain: domainOf(mail.from.address) };
    return {
      module: NoticesModule,
      providers: [
        {
          provide: WaveComposer,
          inject: [Turns, OwedFactReads, Directory, RegimeDesk, OfficeClock],
          useFactory: (turns: Turns, owed: OwedFactReads, directory: Directory, regime: RegimeDesk, clock: OfficeClock) =>
            new WaveComposer({ turns, owed, directory, regime, clock, inline: inlineTables, onFault: sayFaults('Letters'), options }),
        },
        {
          provide: CaseSettler,
          inject: [PostgresEventStore, AgendaReads, OfficeClock],
          useFactory: (store: PostgresEventStore, reads: AgendaReads, clock: OfficeClock) =>
            new CaseSettler({ store, reads, clock, inline: inlineTables, onFault: sayFaults('Cases') }),
        },
        {
          provide: Loops,
          inject: [WaveComposer, CaseSettler, LogFollower, LogListener],
          useFactory: (composer: WaveComposer, settler: CaseSettler, log: LogFollower, listener: LogListener) =>
            new Loops([
              composing({ composer, listener, onFault: sayFaults('Notices') }),
              { name: 'Cases', run: (signal) => log.run(settler, signal) },
            ]),
        },
      ],
    };
  }
}

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);
