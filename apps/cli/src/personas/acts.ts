import type { EscalationView, ObligationItem } from '#contracts';
import {
  holdersOf,
  inventedSheet,
  levelOwed,
  type LocalDay,
  localDayOf,
  type Personas,
  type Plan,
  type Role,
  type Rules,
  Script,
  type ScriptedDecision,
  seatName,
  type SeatRef,
  type Sheet,
  warningsAnswered,
} from '#domain';
import type { Instant } from '#eventsourcing';

/** One act of an invented person: a request to the API that he makes at his time. */
export interface Act {
  readonly at: Instant;
  readonly person: string;
  /** The obligation it is about: acts about one follow one another. */
  readonly about: string;
  readonly method: 'POST' | 'PUT';
  /** Below `/api`. */
  readonly path: string;
  readonly body: object;
  /** Always the same for the same act, so that nothing is done twice however often it is tried. */
  readonly key: string;
}

/** Something that waits for a person, with what has to be known of it. */
export interface Pending {
  readonly item: ObligationItem;
  /** When the last version was received, of what waits for a review. */
  readonly receivedAt?: Instant;
  /** When it was sent back, of what has to be mended. */
  readonly returnedAt?: Instant;
}

export interface CastOptions {
  readonly plan: Plan;
  readonly rules: Rules;
  readonly personas: Personas;
  readonly seed: number;
}

/** What the persons of the rehearsal's cast would do next about what stands open, when, and who: the same script, by the same lots. */
export class ActingCast {
  readonly #scripts = new Map<string, Script>();

  constructor(private readonly options: CastOptions) {}

  /** Whoever may see every report: he looks for all. */
  reader(today: LocalDay): string {
    const { plan } = this.options;
    const recipient = plan.duties[0]?.levels[0]?.recipient ?? plan.issuer;
    return this.#person({ unit: recipient, role: 'finance_head' }, today);
  }

  /** The acts about one report, in their order: a draft goes before the submission. None while nobody has anything to do. */
  ofReport({ item, receivedAt, returnedAt }: Pending): readonly Act[] {
    switch (item.status) {
      case 'open':
        return this.#handsIn(item, this.#script(item).handsInAt(scripted(item)));
      case 'returned':
        return this.#handsIn(item, returnedAt && this.#script(item).mendsAt(returnedAt));
      case 'submitted':
      case 'resubmitted':
        return receivedAt === undefined ? [] : [this.#reviews(item, this.#script(item).reviewsAt(receivedAt))];
      case 'accepted':
      case 'excused':
      case 'closed_missing':
      case 'cancelled':
        return [];
    }
  }

  /** What is left to do about a case: who is asked decides, what he approved is sent out at once, and the unit's head acknowledges it. */
  ofCase(view: EscalationView): readonly Act[] {
    const { decider, status, unit } = view;
    const script = this.#script({ owner: unit });
    const decision = script.decision({ role: decider.role as Role, deputy: decider.kind === 'deputy' }, decider.since as Instant);
    if (decision === undefined) return [];
    const sendsOut = this.#onCase(
      view,
      { unit: this.options.plan.issuer, role: 'records_office' },
      decision.at,
      'dispatches',
      script.dispatch(view.case),
    );
    switch (status) {
      case 'proposed':
        return this.#decides(view, decision, sendsOut);
      case 'approved':
        return [sendsOut];
      case 'dispatched':
        return [this.#onCase(view, { unit, role: 'head' }, script.acknowledgesAt(decision.at), 'acknowledgements', {})];
      default:
        return [];
    }
  }

  #decides(view: EscalationView, decision: ScriptedDecision, sendsOut: Act): readonly Act[] {
    const seat = { unit: view.decider.unit, role: view.decider.role as Role };
    const act = (what: string, body: object): Act => {
      const one = this.#onCase(view, seat, decision.at, what, body);
      return { ...one, person: view.decider.person ?? one.person };
    };
    switch (decision.kind) {
      case 'approve':
        return [act('approvals', {}), sendsOut];
      case 'decline':
        return [act('declines', { reason: decision.reason })];
      case 'defer':
        // More time is given once; after that he says no more.
        return view.deferredUntil === null ? [act('decisions', { choice: 'extend', until: decision.until, reason: decision.reason })] : [];
    }
  }

  #onCase({ case: id, subject }: EscalationView, seat: SeatRef, at: Instant, what: string, body: object): Act {
    return {
      ...{ at, person: this.#person(seat, this.#dayOf(at)), about: subject, method: 'POST', body },
      ...{ path: `/escalations/${encodeURIComponent(id)}/${what}`, key: `persona:${what}:${id}` },
    };
  }

  #handsIn(item: ObligationItem, at: Instant | undefined): readonly Act[] {
    if (at === undefined) return [];
    const version = item.reportVersions + 1;
    const written = this.#writes(item, version);
    const [reporter, head] = (['reporter', 'head'] as const).map((role) => this.#person({ unit: item.owner, role }, this.#dayOf(at)));
    const key = (what: string): string => `persona:${what}:${item.obligation}:${version}`;
    const about = item.obligation;
    const submission: Act = {
      ...{ at, person: head!, about, method: 'POST', path: `/${pathOf(item)}/submissions` },
      ...{ body: { ...written, preparedBy: reporter! }, key: key('submission') },
    };
    if ('sheet' in written) return [submission];
    return [{ at, person: reporter!, about, method: 'PUT', path: `/${pathOf(item)}/draft`, body: written, key: key('draft') }, submission];
  }

  /** On the duty's form, where it has one. */
  #writes(item: ObligationItem, version: number): { readonly sheet: Sheet } | { readonly content: string } {
    const { plan, personas, seed } = this.options;
    const inventing = { rules: plan, figures: personas.figures ?? [], seed };
    const flawed = this.#script(item).review(scripted(item), version).kind === 'return';
    const lot = { unit: item.owner, duty: item.duty, period: item.period, flawed };
    const sheet = inventedSheet(inventing, lot);
    if (sheet !== undefined) return { sheet: warningsAnswered(sheet, inventing, lot) };
    return { content: `Diễn tập: báo cáo ${item.duty} kỳ ${item.period} của ${item.owner}, lần ${version}. Số liệu giả định.` };
  }

  #reviews(item: ObligationItem, at: Instant): Act {
    const { reportVersions: version } = item;
    const review = this.#script(item).review(scripted(item), version);
    const [what, body] = review.kind === 'accept' ? ['acceptances', { version }] : ['returns', { reason: review.reason }];
    const person = this.#person(this.#reviewerOf(item), this.#dayOf(at));
    const [about, key] = [item.obligation, `persona:${what}:${item.obligation}:${version}`];
    return { at, person, about, method: 'POST', path: `/${pathOf(item)}/${what}`, body, key };
  }

  /** The compiling office's own report is reviewed by the Office, everybody else's by a clerk of the compiling office. */
  #reviewerOf({ duty, owner, recipient }: ObligationItem): SeatRef {
    const isUsual = levelOwed(this.options.plan.duties, duty, owner)?.recipient === recipient;
    return { unit: recipient, role: isUsual ? 'finance_clerk' : 'office_chief' };
  }

  #script({ owner: unit }: Pick<ObligationItem, 'owner'>): Script {
    const known = this.#scripts.get(unit);
    if (known !== undefined) return known;
    const script = new Script({ unit, ...this.options });
    this.#scripts.set(unit, script);
    return script;
  }

  #person(seat: SeatRef, day: LocalDay): string {
    const { seats } = this.options.personas;
    return (seats && holdersOf(seats, seat, day)[0]) ?? seatName(seat);
  }

  #dayOf(at: Instant): LocalDay {
    return localDayOf(at, this.options.rules.calendar.zone);
  }
}

const scripted = ({ duty, period, opensAt, lastDay }: ObligationItem) => ({
  duty,
  period,
  opensAt: opensAt as Instant,
  lastDay: lastDay as LocalDay,
});

const pathOf = ({ unit, duty, period }: ObligationItem): string => ['obligations', unit, duty, period].map(encodeURIComponent).join('/');
