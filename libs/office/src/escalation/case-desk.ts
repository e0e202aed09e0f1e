import type { Event, Handled, HandlingOptions, Instant } from '#eventsourcing';
import {
  type Actor,
  caseId,
  chosenFor,
  type Choosing,
  type DecisionStep,
  demandFor,
  type Escalation,
  type EscalationAct,
  type EscalationCommand,
  escalationDecider,
  isPermitted,
  type EscalationEvent,
  escalationRefusals,
  escalationStream,
  isTurnOf,
  type ObligationCommand,
  proposalOf,
  type SeatRef,
  stepOf,
} from '#domain';
import type { AgendaReads, GuardedAppends } from '#postgres';
import type { AskedAtTheDoor, Door } from '../door/door.js';
import type { RegimeDesk } from '../regime/regime-desk.js';
import type { CaseBook, FoundCase } from './case-book.js';
import type { CaseDossiers } from './case-dossiers.js';

export interface CaseDeskParts {
  readonly book: CaseBook;
  readonly dossiers: CaseDossiers;
  readonly reads: AgendaReads;
  readonly guarded: GuardedAppends;
  readonly regime: RegimeDesk;
  readonly door: Door;
}

/** Who asks something of which case, and when. */
export interface AskedOfCase {
  readonly actor: Actor;
  readonly id: string;
  readonly now: Instant;
}

/** How a request is handled: once under its key, and only on the version it has seen. */
export type CaseOptions = Pick<HandlingOptions<EscalationEvent>, 'commandKey' | 'ifVersion'>;

/** What was done, and in which stream. */
export interface DoneToCase {
  readonly stream: string;
  readonly handled: Handled<Event>;
}

type PartOf<C> = C extends EscalationCommand ? Pick<C, 'type' | 'data'> : never;

/** Carries what people ask of cases through the door: there it is asked who may, and whose turn it is. */
export class CaseDesk {
  constructor(private readonly parts: CaseDeskParts) {}

  /** What is done to a case itself. */
  async carryOut(act: EscalationAct, part: PartOf<EscalationCommand>, asked: AskedOfCase, options: CaseOptions = {}): Promise<DoneToCase> {
    return this.#ofCase({ ...asked, act, found: await this.parts.book.one(asked.id) }, part, options);
  }

  /** What a manager chooses: of the case, or of the report it is about, by his right to that. */
  async decide(choosing: Choosing, asked: AskedOfCase, options: CaseOptions = {}): Promise<DoneToCase> {
    const [found, regime] = await Promise.all([this.parts.book.one(asked.id), this.parts.regime.current()]);
    const chosen = chosenFor(choosing, found, regime);
    if (chosen.of === 'case')
      return this.#ofCase({ ...asked, act: 'decide_escalation', found }, await this.#shown(chosen.part, found, asked.now), options);
    const { commandKey, ifVersion } = options;
    const stream = found.known.subject;
    if (ifVersion !== undefined && ifVersion !== found.version)
      return { stream, handled: { status: 'moved', version: found.version, events: [] } };
    const command = { ...chosen.part, by: asked.actor.person, now: asked.now } as ObligationCommand;
    return { stream, handled: await this.parts.door.report(asked.actor, chosen.act, command, { ...(commandKey && { commandKey }) }) };
  }

  /** Who has to decide hands it to another seat. */
  async handOver(seat: SeatRef, asked: AskedOfCase, options: CaseOptions = {}): Promise<DoneToCase> {
    const found = await this.parts.book.one(asked.id);
    const { matter } = found.subject;
    // Whoever could not decide it there would only let the case lie.
    if (seat.unit === matter.unit || !isPermitted('decide_escalation', seat, matter)) throw escalationRefusals.seatMayNotDecide();
    const to: DecisionStep = { kind: 'fallback', seat };
    const part = { type: 'ReassignApproval', data: { from: found.step, to, cause: 'decision' } } as const;
    return this.#ofCase({ ...asked, act: 'decide_escalation', found }, part, options);
  }

  /** Sends out the letter that was approved. */
  async dispatch(
    document: { readonly documentNumber: string; readonly channel: string },
    asked: AskedOfCase,
    options: CaseOptions = {},
  ): Promise<DoneToCase> {
    const found = await this.parts.book.one(asked.id);
    const text = await this.parts.dossiers.approved(found, asked.now);
    const part = { type: 'DispatchEscalation', data: { ...document, text } } as const;
    return this.#ofCase({ ...asked, act: 'dispatch_escalation', found, door: this.#doorBeforeItsEnd(found) }, part, options);
  }

  /** It is settled; or its explanation is accepted, which is a manager's to say. */
  close(outcome: 'explained' | undefined, asked: AskedOfCase, options: CaseOptions = {}): Promise<DoneToCase> {
    const part = { type: 'CloseEscalation', data: outcome === undefined ? {} : { outcome } } as const;
    return this.carryOut(outcome === undefined ? 'close_escalation' : 'decide_escalation', part, asked, options);
  }

  /** A person proposes: at a level of the ladder, or at the one that is next. */
  async propose(
    { subject: stream, level, ...words }: Proposal,
    { actor, now }: Omit<AskedOfCase, 'id'>,
    optionsOf: (id: string) => CaseOptions = () => ({}),
  ): Promise<DoneToCase & { readonly id: string }> {
    const { book, reads, regime: rules, door } = this.parts;
    const [regime, casesOf] = await Promise.all([rules.current(), reads.cases([stream])]);
    const [subjects, found] = await Promise.all([book.subjects([stream], regime), book.find(casesOf.get(stream) ?? [])]);
    const subject = subjects.get(stream);
    if (subject === undefined) throw escalationRefusals.noSuchSubject();
    // Asked here as well as at the door: what is proposed already is not for everybody to know.
    demandFor('propose_escalation', actor, subject.matter);
    const cases = found.map(({ known }) => known);
    const data = { ...proposalOf({ subject, cases, by: actor.person, now, ...(level !== undefined && { level }) }, regime), ...words };
    const id = caseId(data.subject, data.revision, data.level, data.attempt);
    const handled = await door.carryOut(
      { actor, act: 'propose_escalation', stream: escalationStream(id), matterOf: () => subject.matter },
      escalationDecider,
      { type: 'ProposeEscalation', by: actor.person, now, data },
      optionsOf(id),
    );
    return { id, stream: escalationStream(id), handled };
  }

  /** A door that is open only as long as the matter is still to be done: a letter and a report may come in the same second. */
  #doorBeforeItsEnd({ known }: FoundCase): Door {
    const { door, guarded, book } = this.parts;
    return door.to(guarded.restingOn(async () => [await book.unsettled(known)]));
  }

  async #ofCase(
    { actor, act, now, found, door = this.parts.door }: Asking,
    part: PartOf<EscalationCommand>,
    options: CaseOptions,
  ): Promise<DoneToCase> {
    const regime = await this.parts.regime.current();
    const { matter } = found.subject;
    const turnIn = (known: Escalation) =>
      act === 'decide_escalation' && known.status === 'proposed' ? isTurnOf(stepOf(known, matter, regime), actor.person) : () => true;
    const asked: AskedAtTheDoor<Escalation> = {
      ...{ actor, act, stream: found.stream },
      matterOf: () => matter,
      wanted: turnIn,
      alsoDemand: (known, { seat }) => {
        if (!turnIn(known)(seat)) throw escalationRefusals.notYourTurn();
      },
    };
    const command = { ...part, by: actor.person, now } as EscalationCommand;
    return { stream: found.stream, handled: await door.carryOut(asked, escalationDecider, command, options) };
  }

  /** An approval of what nobody has put in words is one of the letter as it was shown. */
  async #shown(part: PartOf<EscalationCommand>, found: FoundCase, now: Instant): Promise<PartOf<EscalationCommand>> {
    if (part.type !== 'ApproveEscalation' || part.data.draft !== undefined) return part;
    const drawn = await this.parts.dossiers.drawnUp(found, now);
    return drawn === undefined ? part : { type: 'ApproveEscalation', data: { text: drawn } };
  }
}

/** What a person proposes, and in which words. */
export interface Proposal {
  /** What it is about, by its stream. */
  readonly subject: string;
  readonly level?: number;
  readonly reason?: string;
  readonly draft?: string;
}

interface Asking extends AskedOfCase {
  readonly act: EscalationAct;
  readonly found: FoundCase;
  readonly door?: Door;
}
