import { Injectable } from '@nestjs/common';
import type { ObligationAnswer } from '#contracts';
import { laterOf, type ObligationCommand, type ReportAct } from '#domain';
import type { Instant } from '#eventsourcing';
import { Door, OfficeClock } from '#office';
import { optionsOf } from '../http/command-request.js';
import { reply } from '../http/reply.js';
import type { Asker } from '../access/index.js';

/** What somebody asks to be done to a report. */
export interface Asked extends Asker {
  readonly act: ReportAct;
  readonly obligation: string;
}

/** Carries a command about a report through the door, and says what became of it. */
@Injectable()
export class ReportDesk {
  constructor(
    private readonly door: Door,
    private readonly clock: OfficeClock,
  ) {}

  async carryOut(
    { actor, act, obligation, request, response }: Asked,
    partAt: (now: Instant) => CommandPart | Promise<CommandPart>,
  ): Promise<ObligationAnswer> {
    // The clock was read again since the request arrived, and may have been put right by a little.
    const now = laterOf(request.receivedAt, await this.clock.now());
    const part = await partAt(now);
    const command = { ...part, by: actor.person, now, data: { ...part.data, obligation } } as ObligationCommand;
    const handled = await this.door.report(actor, act, command, optionsOf(request, { obligation }));
    return reply(response, obligation, handled, { obligation });
  }
}

type PartOf<C> = C extends ObligationCommand ? { readonly type: C['type']; readonly data: Omit<C['data'], 'obligation'> } : never;

/** A command without who asks, when, and about what. */
export type CommandPart = PartOf<ObligationCommand>;
