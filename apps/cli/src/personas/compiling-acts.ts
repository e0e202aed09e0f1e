import type { RollupView } from '#contracts';
import { CompilingScript, type People, peopleOf, type Plan, type Regime, rollupPersons, type RollupPersons } from '#domain';
import type { Instant } from '#eventsourcing';
import type { Act, CastOptions } from './acts.js';
import type { PendingRollup } from './pending-rollups.js';

/** What the persons who compile would do next, when, and who of them: by the script and the seats of the rehearsal. */
export class CompilingCast {
  readonly #script: CompilingScript;
  readonly #people: People;

  constructor(private readonly options: CastOptions) {
    const { plan, personas, rules } = options;
    this.#script = new CompilingScript(rules.calendar, personas.compiling);
    this.#people = peopleOf(plan, personas);
  }

  /** The acts about one compilation, in their order. */
  ofRollup({ view, since, documentNumber }: PendingRollup): readonly Act[] {
    switch (view.stage) {
      case 'cut_off':
        return this.#drafts(view, this.#script.draftsAt(since));
      case 'drafted':
        return [this.#act(view, this.#script.reviewsAt(since), 'office', 'reviews', { digest: view.draftedDigest })];
      case 'reviewed':
        return [this.#act(view, this.#script.signsAt(since), 'signer', 'signatures', { digest: view.draftedDigest })];
      case 'signed':
        return [this.#act(view, this.#script.issuesAt(since), 'records', 'issues', { digest: view.draftedDigest, documentNumber })];
      case 'issued':
        return this.#revises(view, this.#script.revisesAt(since));
      case 'not_begun':
      case 'collecting':
        return [];
    }
  }

  /** Where a figure is another than in the last edition. */
  #revises(view: RollupView, at: Instant): readonly Act[] {
    if (view.deltas.length === 0) return [];
    const reason = 'Diễn tập: có báo cáo đến sau hoặc số liệu đính chính.';
    return [this.#act(view, at, 'clerk', 'revisions', { reason }), ...this.#drafts(view, at)];
  }

  /** Units that are missing are named by the head of the compiling office first. */
  #drafts(view: RollupView, at: Instant): readonly Act[] {
    const reason = 'Diễn tập: đã đôn đốc, tổng hợp trước để kịp kỳ báo cáo.';
    const isDecided = view.missingUnits.every((unit) => view.recordedMissing.includes(unit));
    return [
      ...(isDecided ? [] : [this.#act(view, at, 'financeHead', 'missing-units', { reason })]),
      this.#act(view, at, 'clerk', 'drafts', { digest: view.draft?.digest }),
    ];
  }

  #act(view: RollupView, at: Instant, who: keyof RollupPersons, what: string, body: object): Act {
    const { duty, period, unit, version } = view;
    const path = ['rollups', duty, period, unit].map(encodeURIComponent).join('/');
    return {
      ...{ at, person: this.#persons(view, at)[who], about: `rollup/${duty}/${period}/${unit}`, method: 'POST', body },
      ...{ path: `/${path}/${what}`, key: `persona:${what}:${duty}/${period}/${unit}:${version}` },
    };
  }

  #persons({ duty, unit }: RollupView, at: Instant): RollupPersons {
    const { plan, rules } = this.options;
    const level = levelsOf(plan, duty).find(({ recipient }) => recipient === unit) ?? { recipient: unit };
    const authority = { code: plan.issuer } as Regime['authority'];
    return rollupPersons(level, { authority, calendar: rules.calendar }, this.#people, at);
  }
}

const levelsOf = ({ duties }: Plan, duty: string) => duties.find(({ code }) => code === duty)?.levels ?? [];
