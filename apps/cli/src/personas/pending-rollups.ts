import type { RollupItem, RollupView } from '#contracts';
import { type LocalDay, nextDocumentNumber } from '#domain';
import type { Instant } from '#eventsourcing';
import type { OfficeApi } from './office-api.js';

/** A compilation that somebody may have to do something about, and the number its next edition would get. */
export interface PendingRollup {
  readonly view: RollupView;
  /** Since when it has been waiting for its next step. */
  readonly since: Instant;
  readonly documentNumber: string;
}

/**
 * Reads what is compiled. Each is asked for once a day and whenever it has changed, since an answer is a compilation: what came in late is
 * thus seen on the next day, as it would be by whoever opens the page in the morning.
 */
export class PendingRollups {
  readonly #known = new Map<string, { readonly day: LocalDay; readonly view: RollupView }>();

  constructor(
    private readonly api: Pick<OfficeApi, 'rollups' | 'rollup'>,
    private readonly authority: string,
  ) {}

  async read(reader: string, day: LocalDay): Promise<readonly PendingRollup[]> {
    const items = await this.api.rollups(reader);
    const given = items.flatMap(({ documentNumber }) => documentNumber ?? []);
    const documentNumber = nextDocumentNumber(given, this.authority);
    const pending: PendingRollup[] = [];
    for (const item of items.filter(({ stage }) => LED_TO[stage].length > 0)) {
      const view = await this.#view(item, reader, day);
      const since = sinceOf(view);
      if (since !== undefined) pending.push({ view, since, documentNumber });
    }
    return onlyOneSigned(pending);
  }

  async #view(item: RollupItem, reader: string, day: LocalDay): Promise<RollupView> {
    const key = [item.duty, item.period, item.unit].join('/');
    const known = this.#known.get(key);
    if (known?.day === day && known.view.version === item.version) return known.view;
    const view = await this.api.rollup(item, reader);
    this.#known.set(key, { day, view });
    return view;
  }
}

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

const sinceOf = ({ stage, history }: RollupView): Instant | undefined =>
  history.findLast(({ type }) => LED_TO[stage].includes(type))?.at as Instant | undefined;

/** Who was signed first gets the number; the others wait for the next look, or two would get the same one. */
const onlyOneSigned = (pending: readonly PendingRollup[]): readonly PendingRollup[] => {
  const signed = pending.filter(({ view }) => view.stage === 'signed').sort((a, b) => (a.since < b.since ? -1 : 1));
  return pending.filter((one) => one.view.stage !== 'signed' || one === signed[0]);
};
