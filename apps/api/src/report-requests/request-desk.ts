import { Injectable } from '@nestjs/common';
import type { ReportRequestAnswer, ReportRequestInput } from '#contracts';
import {
  type Actor,
  isRequested,
  laterOf,
  type LocalDay,
  localDayOf,
  nextRequestCode,
  type Regime,
  type ReportRequested,
  requestStream,
  yearOf,
} from '#domain';
import type { Handled } from '#eventsourcing';
import { Door, OfficeClock, RegimeDesk } from '#office';
import type { Asker } from '../access/index.js';
import { optionsOf } from '../http/command-request.js';
import { reply } from '../http/reply.js';

/** How often somebody else may take the next number first before it is a fault. */
const TRIES = 10;

/** Carries a request for a one-off report through the door, under the next number that is free. */
@Injectable()
export class RequestDesk {
  constructor(
    private readonly door: Door,
    private readonly regime: RegimeDesk,
    private readonly clock: OfficeClock,
  ) {}

  async ask(input: ReportRequestInput, { actor, request, response }: Asker): Promise<ReportRequestAnswer> {
    const now = laterOf(request.receivedAt, await this.clock.now());
    for (let tries = 0; tries < TRIES; tries++) {
      this.regime.refresh();
      const regime = await this.regime.current();
      const code = nextRequestCode(regime.duties, yearOf(localDayOf(now, regime.authority.zone)));
      const { commandKey } = optionsOf(request, { request: code });
      const handled = await this.door.request(
        actor,
        { type: 'RequestReport', by: actor.person, now, data: dataOf(input, code, actor, regime) },
        { commandKey },
      );
      if (handled.status === 'unchanged') continue; // the number was taken meanwhile
      const given = numberGiven(handled, code);
      return reply(response, requestStream(given), handled, { request: given });
    }
    throw new Error(`The next number of a request was taken by others ${TRIES} times in a row at ${now}.`);
  }
}

/** A repeated request has the number that it got the first time. */
const numberGiven = (handled: Handled<ReportRequested>, code: string): string =>
  handled.status === 'duplicate' ? ((handled.response as { readonly request?: string } | undefined)?.request ?? code) : code;

const dataOf = ({ subject, instructions, units, lastDay, covered }: ReportRequestInput, code: string, actor: Actor, regime: Regime) => {
  const plan = regime.duties.filter((duty) => !isRequested(duty));
  const receiving = new Set(plan.flatMap(({ levels }) => levels.map(({ recipient }) => recipient)));
  const own = actor.seats.map(({ unit }) => unit).find((unit) => receiving.has(unit));
  return {
    ...{ code, instructions, units },
    subject: { vi: subject.vi, en: subject.en },
    lastDay: lastDay as LocalDay,
    ...(covered && { covered: { from: covered.from as LocalDay, to: covered.to as LocalDay } }),
    // Whoever sits in no receiving office is refused for it; until then any of them stands here.
    recipient: own ?? [...receiving][0] ?? regime.authority.code,
    policy: plan[0]?.policy ?? regime.policies[0]!.code,
  };
};
