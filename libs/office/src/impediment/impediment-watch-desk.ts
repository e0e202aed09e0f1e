import type { Instant, RecordedEvent } from '#eventsourcing';
import { decided } from '#eventsourcing';
import {
  type ActOutcome,
  escalationDecider,
  type EscalationCase,
  evolveImpediment,
  type Impediment,
  impedimentDecider,
  type ImpedimentDueAct,
  type ImpedimentEvent,
  type ImpedimentPlan,
  impedimentStream,
  impedimentText,
  isKnownImpediment,
  NO_IMPEDIMENT,
  planImpediment,
  type Regime,
  type SightOf,
  type DeskOf,
} from '#domain';
import { carryOutEach, streamOfProposal } from '../agenda/carry-out.js';
import { foldEscalation } from '../agenda/agenda-items.js';
import type { AgendaDeskParts } from '../agenda/agenda-desk-parts.js';
import { wakeAfter } from '../watch/wake.js';

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
    const cases = await this.#casesOf(stream, impediment.answerDays.length - 1);
    const { stage, due, wakeAt } = planImpediment({ stream, impediment, cases }, regime, now);
    const text = impedimentText(stream, { impediment, stage, ...(wakeAt && { next: wakeAt }) }, regime.authority.zone);
    return { stage, due, nextWakeAt: await wakeAfter(at, wakeAt, clock), text };
  };

  carryOut = async (commands: readonly ImpedimentDueAct[]): Promise<ActOutcome> => {
    const regime = await this.parts.regime.current();
    return carryOutEach(this.parts, commands, { streamOf, eventsOf: (command, history) => eventsOf(command, history, regime) });
  };

  async #impediment(stream: string): Promise<Impediment> {
    const histories = await this.parts.store.readManyToDecide([stream]);
    return foldImpediment(histories.get(stream) as readonly RecordedEvent<ImpedimentEvent>[] | undefined);
  }

  async #casesOf(stream: string, revision: number): Promise<readonly EscalationCase[]> {
    const { reads, store } = this.parts;
    const streams = (await reads.cases([stream])).get(stream) ?? [];
    const histories = await store.readManyToDecide(streams);
    return streams
      .map((one) => foldEscalation(histories.get(one) as Parameters<typeof foldEscalation>[0]))
      .filter((known): known is EscalationCase => known.status !== 'absent' && known.revision === revision);
  }
}

export const foldImpediment = (history: readonly RecordedEvent<ImpedimentEvent>[] = []): Impediment =>
  history.map(decided).reduce<Impediment>(evolveImpediment, NO_IMPEDIMENT);

const streamOf = (command: ImpedimentDueAct): string =>
  command.type === 'ProposeEscalation' ? streamOfProposal(command) : command.data.impediment;

const eventsOf = (command: ImpedimentDueAct, history: readonly RecordedEvent[], regime: Regime) =>
  command.type === 'ProposeEscalation'
    ? escalationDecider.decide(command, foldEscalation(history as Parameters<typeof foldEscalation>[0]))
    : impedimentDecider(regime).decide(command, foldImpediment(history as readonly RecordedEvent<ImpedimentEvent>[]));

const NOTHING_RAISED = { stage: 'ended', due: [], text: { details: 'Không có khó khăn, vướng mắc mang số này.', nextWake: '' } } as const;
