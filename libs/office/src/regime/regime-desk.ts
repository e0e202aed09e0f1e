import { type Regime, REGIME_CATEGORIES, regimeOf, Refusal } from '#domain';
import type { Instant } from '#eventsourcing';
import type { PostgresEventStore } from '#postgres';

/** How long the rules are taken for unchanged before the log is asked again. */
const FRESH_MS = 1_000;

/** The rules in force, folded from the log and kept until the log says something new about them. */
export class RegimeDesk {
  #state = '';
  #regime: Regime | undefined;
  #askedAt = -Infinity;

  constructor(private readonly store: Pick<PostgresEventStore, 'readCategories' | 'stateOf'>) {}

  /** The rules in force; refuses with `NO_PLAN` while none is adopted. At most a second old. */
  async current(): Promise<Regime> {
    const regime = await this.find();
    if (regime === undefined) throw noPlan();
    return regime;
  }

  /** The rules as they were known at an instant; refuses with `NO_PLAN` when none had been adopted by then. */
  async asOf(at: Instant): Promise<Regime> {
    const known = (await this.store.readCategories(REGIME_CATEGORIES)).filter(({ recordedAt }) => recordedAt <= at);
    const regime = regimeOf(known);
    if (regime === undefined) throw noPlan();
    return regime;
  }

  async find(): Promise<Regime | undefined> {
    if (performance.now() - this.#askedAt < FRESH_MS) return this.#regime;
    const state = await this.store.stateOf(REGIME_CATEGORIES);
    if (state !== this.#state) {
      this.#regime = regimeOf(await this.store.readCategories(REGIME_CATEGORIES));
      this.#state = state;
    }
    this.#askedAt = performance.now();
    return this.#regime;
  }

  /** To be asked again at once, by who has just changed the rules. */
  refresh(): void {
    this.#askedAt = -Infinity;
  }
}

const noPlan = (): Refusal =>
  new Refusal('NO_PLAN', {
    vi: 'Chưa có kế hoạch nào được ghi vào nhật ký. Hãy chạy: npx dunghan plan adopt TỆP --year NĂM.',
    en: 'No plan has been adopted into the log yet. Run: npx dunghan plan adopt FILE --year YEAR.',
  });
