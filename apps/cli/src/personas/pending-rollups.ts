import type { HistoryEntry, RollupItem, RollupView } from '#contracts';
import { type LocalDay, nextDocumentNumber } from '#domain';
import type { Instant } from '#eventsourcing';
import type { OfficeApi } from './office-api.js';

/** A compilation that somebody may have to do something about, and the number that the next edition of the year would get. */
export interface PendingRollup {
  readonly view: RollupView;
  /** Since when it has been waiting for its next step; of an issued one, since a figure is another one. */
  readonly since: Instant;
  readonly documentNumber: string;
}

/**
 * Reads what is compiled. Each is asked for once a day and whenever it has changed, since an answer is a compilation: what came in late is
 * thus seen on the next day, as it would be by whoever opens the page in the morning.
 */
export class PendingRollups {
  readonly #known = new Map<string, Known>();

  constructor(
    private readonly api: Pick<OfficeApi, 'rollups' | 'rollup' | 'obligation'>,
    private readonly sign: string,
  ) {}

  async read(reader: string, day: LocalDay): Promise<readonly PendingRollup[]> {
    const items = await this.api.rollups(reader);
    const given = items.flatMap(({ documentNumber }) => documentNumber ?? []);
    const documentNumber = nextDocumentNumber(given, this.sign);
    const pending: PendingRollup[] = [];
    for (const item of items.filter(({ stage }) => LED_TO[stage].length > 0)) {
      const { view, since } = await this.#look(item, reader, day);
      if (since !== undefined) pending.push({ view, since, documentNumber });
    }
    return pending;
  }

  /** What was refused is asked for again: what came in meanwhile has made other figures of it. */
  forget(about: string): void {
    this.#known.delete(about);
  }

  async #look(item: RollupItem, reader: string, day: LocalDay): Promise<Known> {
    const about = aboutOf(item);
    const known = this.#known.get(about);
    if (known?.day === day && known.view.version === item.version) return known;
    const view = await this.api.rollup(item, reader);
    const looked = { day, view, since: await this.#since(view, reader) };
    this.#known.set(about, looked);
    return looked;
  }

  /** An edition is revised for what was accepted after it had been drafted, and not before it was issued. */
  async #since(view: RollupView, reader: string): Promise<Instant | undefined> {
    const led = lastOf(view.history, LED_TO[view.stage]);
    const drafted = lastOf(view.history, ['CompilationDrafted']);
    if (view.stage !== 'issued' || led === undefined || drafted === undefined) return led;
    const changed = new Set(view.deltas.flatMap(({ because }) => because.map(({ obligation }) => obligation)));
    const accepted: Instant[] = [];
    for (const obligation of changed) {
      const { history } = await this.api.obligation(obligation, reader);
      accepted.push(...history.filter(({ type, at }) => ACCEPTED.includes(type) && at > drafted).map(({ at }) => at as Instant));
    }
    const [first] = accepted.sort();
    return first !== undefined && first > led ? first : led;
  }
}

interface Known {
  readonly day: LocalDay;
  readonly view: RollupView;
  readonly since: Instant | undefined;
}

/** What acts about a compilation are about. */
export const aboutOf = ({ duty, period, unit }: Pick<RollupItem, 'duty' | 'period' | 'unit'>): string => `rollup/${duty}/${period}/${unit}`;

const ACCEPTED = ['ReportAccepted', 'CorrectedVersionAccepted'];

/** Which event made it wait for a person; none where it waits for the clock. */
const LED_TO: Readonly<Record<RollupItem['stage'], readonly string[]>> = {
  not_begun: [],
  collecting: [],
  cut_off: ['CutOffReached', 'CompilationReturned', 'CompilationRevised'],
  drafted: ['CompilationDrafted'],
  reviewed: ['CompilationReviewed'],
  signed: ['CompilationSigned'],
  issued: ['CompilationIssued'],
};

const lastOf = (history: readonly HistoryEntry[], types: readonly string[]): Instant | undefined =>
  history.findLast(({ type }) => types.includes(type))?.at as Instant | undefined;
