import type { RollupView } from '#contracts';
import { CompilingScript, issueBy, type People, peopleOf, type Plan, rollupPersons, type RollupPersons } from '#domain';
import type { Instant } from '#eventsourcing';
import type { Act, CastOptions } from './acts.js';
import { aboutOf, type PendingRollup } from './pending-rollups.js';

/** What the persons who compile would do next, when, and who of them: by the script and the seats of the rehearsal. */
export class CompilingCast {
  readonly #script: CompilingScript;
  readonly #people: People;

  constructor(private readonly options: CastOptions) {
    const { plan, personas, rules } = options;
    this.#script = new CompilingScript(rules.calendar, personas.compiling);
    this.#people = peopleOf(plan, personas);
  }

  /** The acts about one compilation, in their order: each at its time, or now where that has passed. */
  ofRollup({ view, since, documentNumber }: PendingRollup, now: Instant): readonly Act[] {
    const act = (at: Instant, who: keyof RollupPersons, what: string, body: object): Act => {
      const person = this.#persons(view, at > now ? at : now)[who];
      const path = ['rollups', view.duty, view.period, view.unit].map(encodeURIComponent).join('/');
      return { at, person, about: aboutOf(view), method: 'POST', path: `/${path}/${what}`, body, key: keyOf(view, what) };
    };
    const digest = view.draftedDigest;
    switch (view.stage) {
      case 'cut_off':
        return drafting(view, this.#script.draftsAt(since), act);
      case 'drafted':
        return [act(this.#script.reviewsAt(since), 'office', 'reviews', { digest })];
      case 'reviewed':
        return [act(this.#script.signsAt(since), 'signer', 'signatures', { digest })];
      case 'signed':
        // Whoever was away too long finds a term that has passed: then it is signed again.
        return now >= issueBy(since, this.options.rules.calendar)
          ? [act(since, 'signer', 'signatures', { digest })]
          : [act(this.#script.issuesAt(since), 'records', 'issues', { digest, documentNumber })];
      case 'issued':
        return view.deltas.length === 0 ? [] : revising(view, this.#script.revisesAt(since), act);
      case 'not_begun':
      case 'collecting':
        return [];
    }
  }

  #persons({ duty, unit }: RollupView, at: Instant): RollupPersons {
    const { plan, rules } = this.options;
    const level = levelsOf(plan, duty).find(({ recipient }) => recipient === unit) ?? { recipient: unit };
    return rollupPersons({ level, authority: { code: plan.issuer }, calendar: rules.calendar, people: this.#people, at });
  }
}

type ActAt = (at: Instant, who: keyof RollupPersons, what: string, body: object) => Act;

/** Where a figure is another than in the last edition. */
const revising = (view: RollupView, at: Instant, act: ActAt): readonly Act[] => {
  const reason = 'Diễn tập: có báo cáo đến sau hoặc số liệu đính chính.';
  return [act(at, 'clerk', 'revisions', { reason }), ...drafting(view, at, act)];
};

/** Units that are missing are named by the head of the compiling office first. */
const drafting = (view: RollupView, at: Instant, act: ActAt): readonly Act[] => {
  const reason = 'Diễn tập: đã đôn đốc, tổng hợp trước để kịp kỳ báo cáo.';
  const isDecided = view.missingUnits.every((unit) => view.recordedMissing.includes(unit));
  return [
    ...(isDecided ? [] : [act(at, 'financeHead', 'missing-units', { reason })]),
    act(at, 'clerk', 'drafts', { digest: view.draft?.digest }),
  ];
};

/** Another one where other figures would be drafted: what was refused for figures that have changed is tried with those of now. */
const keyOf = ({ duty, period, unit, version, draft }: RollupView, what: string): string =>
  `persona:${what}:${duty}/${period}/${unit}:${version}:${draft?.digest.slice(0, 16) ?? ''}`;

/** Whose turn is first gets the number; the others wait for the next look, or two would get the same one. */
export const oneNumberAtATime = (lives: readonly (readonly Act[])[]): readonly (readonly Act[])[] => {
  const issues = lives.filter(([first]) => first?.path.endsWith('/issues'));
  const [next] = [...issues].sort(([a], [b]) => (a!.at < b!.at ? -1 : 1));
  return lives.filter((acts) => acts === next || !issues.includes(acts));
};

const levelsOf = ({ duties }: Plan, duty: string) => duties.find(({ code }) => code === duty)?.levels ?? [];
