import { Injectable } from '@nestjs/common';
import type { AsOfView } from '#contracts';
import {
  type Actor,
  complianceLine,
  type ComplianceLine,
  demandReadable,
  inOrder,
  isKnown,
  type LocalDay,
  type ObligationEvent,
  readableUnits,
  type Regime,
} from '#domain';
import type { RecordedEvent } from '#eventsourcing';
import { foldObligation, OfficeClock, RegimeDesk } from '#office';
import { AsOfReads } from '#postgres';
import { AsOfDesk, type Past, viewOf } from '../as-of/as-of-desk.js';

export interface ComplianceQuestion {
  readonly duty?: string | undefined;
  /** By the last day, both included. */
  readonly from?: LocalDay | undefined;
  readonly to?: LocalDay | undefined;
  readonly unit?: string | undefined;
  readonly asOf?: string | undefined;
}

/** The lines of compliance that somebody may see, and what they rest on. */
export interface ComplianceFound {
  readonly lines: readonly ComplianceLine[];
  readonly regime: Regime;
  readonly view: AsOfView;
}

/** Reckons compliance from the obligations' own events, always from the log: so every number can be reckoned again. */
@Injectable()
export class ComplianceDesk {
  constructor(
    private readonly asOf: AsOfDesk,
    private readonly log: AsOfReads,
    private readonly regime: RegimeDesk,
    private readonly clock: OfficeClock,
  ) {}

  /** Refuses with `NOT_YOUR_UNIT` who asks for a unit that is not his to see. */
  async find(actor: Actor, { duty, from, to, unit, asOf }: ComplianceQuestion): Promise<ComplianceFound> {
    if (unit !== undefined) demandReadable(actor, [unit]);
    const past = (await this.asOf.past(asOf)) ?? (await this.#now());
    const known = await this.log.historiesToDecide<ObligationEvent>(past.at, { duty });
    const readable = readableUnits(actor);
    const lines = [...known.histories]
      .flatMap(([stream, history]) => lineOf(stream, history, past) ?? [])
      .filter((line) => readable === 'all' || readable.includes(line.unit))
      .filter((line) => unit === undefined || line.unit === unit)
      .filter(({ lastDay }) => (from === undefined || from <= lastDay) && (to === undefined || lastDay <= to))
      .sort((a, b) => inOrder(a.lastDay, b.lastDay) || inOrder(a.obligation, b.obligation));
    return { lines, regime: past.regime, view: viewOf(known, past) };
  }

  async #now(): Promise<Past> {
    return { at: await this.clock.now(), regime: await this.regime.current() };
  }
}

const lineOf = (stream: string, history: readonly RecordedEvent<ObligationEvent>[], { regime, at }: Past): ComplianceLine | undefined => {
  const obligation = foldObligation(history);
  return isKnown(obligation) ? complianceLine({ stream, obligation, history }, { calendar: regime.calendar, at }) : undefined;
};
