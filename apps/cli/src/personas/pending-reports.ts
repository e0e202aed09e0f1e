import type { ObligationItem, ObligationView } from '#contracts';
import type { Instant } from '#eventsourcing';
import type { Pending } from './acts.js';
import type { OfficeApi } from './office-api.js';

/** Reads what stands open, and of each report only once in each of its versions more than the list says. */
export class PendingReports {
  readonly #known = new Map<string, Pending>();

  constructor(private readonly api: Pick<OfficeApi, 'obligations' | 'obligation'>) {}

  async read(reader: string): Promise<readonly Pending[]> {
    const items = await this.api.obligations(reader);
    const pending: Pending[] = [];
    for (const item of items) pending.push(await this.#pending(item, reader));
    this.#known.clear();
    for (const each of pending) this.#known.set(each.item.obligation, each);
    return pending;
  }

  async #pending(item: ObligationItem, reader: string): Promise<Pending> {
    if (item.status === 'open') return { item };
    const known = this.#known.get(item.obligation);
    if (known?.item.version === item.version) return known;
    return pendingOf(item, await this.api.obligation(item.obligation, reader));
  }
}

/** When somebody last did what the next person waits for. */
const pendingOf = (item: ObligationItem, { reports, history }: ObligationView): Pending => {
  const receivedAt = reports.at(-1)?.receivedAt as Instant | undefined;
  const returnedAt = history.findLast(({ type }) => type === 'ReportReturned')?.at as Instant | undefined;
  return { item, ...(receivedAt !== undefined && { receivedAt }), ...(returnedAt !== undefined && { returnedAt }) };
};
