import type { Instant, RecordedEvent } from '#eventsourcing';
import {
  type ActOutcome,
  type DeskOf,
  escalationDecider,
  type EscalationEvent,
  type Impediment,
  impedimentDecider,
  type ImpedimentDueAct,
  type ImpedimentPlan,
  impedimentStream,
  impedimentText,
  isKnownImpediment,
  planImpediment,
  type Regime,
  type SightOf,
} from '#domain';
import { carryOutEach, streamOfProposal } from '../agenda/carry-out.js';
import { foldEscalation } from '../agenda/agenda-items.js';
import type { AgendaDeskParts } from '../agenda/agenda-desk-parts.js';
import { casesOfDate } from '../watch/cases-of-date.js';
import { wakeAfter } from '../watch/wake.js';
import { foldImpediment } from './fold-impediment.js';

/** What the watch of a difficulty works with. */
export type ImpedimentWatchDeskParts = Pick<AgendaDeskParts, 'store' | 'reads' | 'regime' | 'clock' | 'inline'>;

/**
 * What stands behind the watch of a difficulty: its planner, asked with the log as it stands at the instant of the look, and its commands
 * carried out through the deciders. Everything may be asked twice.
 */
export class ImpedimentWatchDesk implements DeskOf<ImpedimentPlan> {
  constructor(private readonly parts: ImpedimentWatchDeskParts) {}

  /** Looks at a difficulty by its number at a real instant, in the authority's time. */
  look = async ({ id, at }: { readonly id: string; readonly at: Instant }): Promise<SightOf<ImpedimentPlan>> => {
    const { regime: rules, clock } = this.parts;
    const stream = impedimentStream(id);
    // Who changes the rules has every watch look within that very second.
    rules.refresh();
    const [regime, now, impediment] = await Promise.all([rules.current(), clock.at(at), this.#impediment(stream)]);
    if (!isKnownImpediment(impediment)) return { ...NOTHING_RAISED, nextWakeAt: await wakeAfter(at, undefined, clock) };
    const cases = await casesOfDate(this.parts, stream, impediment.answerDays.length - 1);
    const { stage, due, wakeAt } = planImpediment({ stream, impediment, cases }, regime, now);
    const text = impedimentText(stream, { impediment, stage, ...(wakeAt && { next: wakeAt }) }, regime.authority.zone);
    return { stage, due, nextWakeAt: await wakeAfter(at, wakeAt, clock), text };
  };

  carryOut = async (commands: readonly ImpedimentDueAct[]): Promise<ActOutcome> => {
    const regime = await this.parts.regime.current();
    return carryOutEach(this.parts, commands, { streamOf, eventsOf: (command, history) => eventsOf(command, history, regime) });
  };

  async #impediment(stream: string): Promise<Impediment> {
    return foldImpediment((await this.parts.store.readManyToDecide([stream])).get(stream));
  }
}

const streamOf = (command: ImpedimentDueAct): string =>
  command.type === 'ProposeEscalation' ? streamOfProposal(command) : command.data.impediment;

const eventsOf = (command: ImpedimentDueAct, history: readonly RecordedEvent[], regime: Regime) =>
  command.type === 'ProposeEscalation'
    ? escalationDecider.decide(command, foldEscalation(history as readonly RecordedEvent<EscalationEvent>[]))
    : impedimentDecider(regime).decide(command, foldImpediment(history));

const NOTHING_RAISED = { stage: 'ended', due: [], text: { details: 'Không có khó khăn, vướng mắc mang số này.', nextWake: '' } } as const;
