import { Injectable } from '@nestjs/common';
import type { CarriedImpediments, ImpedimentAnswerView, ImpedimentDetail, ImpedimentView } from '#contracts';
import {
  type Actor,
  carriedInto,
  demandReadable,
  IMPEDIMENT_LEVELS,
  IMPEDIMENT_STATUS_NAMES,
  impedimentActs,
  type ImpedimentEvent,
  type ImpedimentLevel,
  impedimentRefusals,
  impedimentStream,
  isKnownImpediment,
  isUnroutedImpediment,
  type KnownImpediment,
  matterOfImpediment,
  namesIn,
  numberOfImpediment,
  readableUnits,
  type Regime,
  tellImpediment,
} from '#domain';
import { keptText, type RecordedEvent } from '#eventsourcing';
import { foldImpediment, RegimeDesk } from '#office';
import { ImpedimentReads, PostgresEventStore } from '#postgres';
import { showActs } from '../access/show-acts.js';
import { Histories } from '../history/histories.js';

/** A compiled report lists no more than these. */
const MOST_CARRIED = 1_000;

/** Takes difficulties off the shelf: how they stand, what was answered, and what happened. */
@Injectable()
export class ImpedimentShelf {
  constructor(
    private readonly store: PostgresEventStore,
    private readonly regime: RegimeDesk,
    private readonly reads: ImpedimentReads,
    private readonly histories: Histories,
  ) {}

  /** Refuses with `NO_SUCH_IMPEDIMENT` and `NOT_YOUR_UNIT`. */
  async one(number: string, actor: Actor): Promise<ImpedimentDetail> {
    const stream = impedimentStream(number);
    const [regime, events] = await Promise.all([this.regime.current(), this.store.read<ImpedimentEvent>(stream)]);
    const impediment = foldImpediment(events);
    if (!isKnownImpediment(impediment)) throw impedimentRefusals.noSuchImpediment();
    const { unit, recipient, owner } = impediment;
    demandReadable(actor, [unit, recipient, ...(owner ? [owner.unit] : [])]);
    const escalations = await this.histories.ofCases(stream);
    const names = { ...namesIn(regime), zone: regime.authority.zone, person: await this.histories.persons([...events, ...escalations]) };
    const view = viewOf({ stream, events, impediment }, actor, regime);
    return { ...view, history: tellImpediment({ impediment: events, escalations }, names) };
  }

  /** The difficulties of these streams, in their order. */
  async show(streams: readonly string[], actor: Actor): Promise<readonly ImpedimentView[]> {
    const [regime, histories] = await Promise.all([this.regime.current(), this.store.readMany<ImpedimentEvent>(streams)]);
    return streams.flatMap((stream) => {
      const events = histories.get(stream) ?? [];
      const impediment = foldImpediment(events);
      return isKnownImpediment(impediment) ? [viewOf({ stream, events, impediment }, actor, regime)] : [];
    });
  }

  /** What a compiled report of this period lists, by the level that can solve it. Refuses with `NO_SUCH_PERIOD`. */
  async carriedInto(duty: string, period: string, actor: Actor): Promise<CarriedImpediments> {
    const of = carriedInto(duty, period, await this.regime.current());
    const { streams, total } = await this.reads.carriedInto({ ...of, visibleTo: readableUnits(actor), limit: MOST_CARRIED });
    const items = await this.show(streams, actor);
    const levels = (Object.keys(IMPEDIMENT_LEVELS) as ImpedimentLevel[])
      .map((level) => ({ level, levelName: IMPEDIMENT_LEVELS[level], items: items.filter((item) => item.level === level) }))
      .filter((group) => group.items.length > 0);
    return { duty, period, total, levels };
  }
}

interface Found {
  readonly stream: string;
  readonly events: readonly RecordedEvent<ImpedimentEvent>[];
  readonly impediment: KnownImpediment;
}

const viewOf = ({ stream, events, impediment }: Found, actor: Actor, regime: Regime): ImpedimentView => {
  const { unit, recipient, about, kind, level, status, owner, answerDays, raisedBy, raisedAt, disputes } = impediment;
  const raised = events[0]?.sealed ?? {};
  return {
    ...{ impediment: numberOfImpediment(stream), unit, recipient, about, kind, level, status, raisedBy, raisedAt, disputes },
    unitName: namesIn(regime).unit(unit),
    statusName: IMPEDIMENT_STATUS_NAMES[status],
    owner: owner ?? null,
    lastDay: isUnroutedImpediment(impediment) ? null : (answerDays.at(-1) ?? null),
    overdue: impediment.status === 'routed' && impediment.overdue,
    unjudged: impediment.status === 'answered' && impediment.unjudged,
    text: keptText(raised['text']) ?? null,
    solution: keptText(raised['solution']) ?? null,
    answer: answerIn(events),
    version: events.length,
    may: showActs(impedimentActs(actor, impediment, matterOfImpediment(impediment, regime))),
  };
};

const answerIn = (events: readonly RecordedEvent<ImpedimentEvent>[]): ImpedimentAnswerView | null => {
  const last = events.findLast(({ type }) => type === 'ImpedimentAnswered');
  if (last === undefined) return null;
  const { outcome, answeredBy } = last.data as Extract<ImpedimentEvent, { type: 'ImpedimentAnswered' }>['data'];
  return { outcome, answeredBy, answeredAt: last.occurredAt, text: keptText(last.sealed['text']) ?? null };
};
