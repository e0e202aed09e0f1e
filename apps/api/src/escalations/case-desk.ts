import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import type { EscalationAnswer, EscalationView } from '#contracts';
import {
  type Actor,
  approverSeat,
  demandFor,
  demandOpened,
  type EscalationAct,
  escalationActs,
  type EscalationCase,
  type EscalationCommand,
  type EscalationEvent,
  escalationStream,
  laterOf,
  type Matter,
  matterOfObligation,
  namesIn,
  type ObligationEvent,
  type SeatRef,
} from '#domain';
import { Door, foldEscalation, foldObligation, OfficeClock, RegimeDesk } from '#office';
import { PostgresEventStore } from '#postgres';
import type { CommandRequest } from '../http/command-request.js';
import { problems } from '../http/problems.js';
import { reply } from '../http/reply.js';
import { optionsOf } from '../obligations/report-desk.js';

/** What somebody asks to be done to a case. */
export interface AskedOfCase {
  readonly actor: Actor;
  readonly act: EscalationAct;
  readonly id: string;
  readonly request: CommandRequest;
  readonly response: Response;
}

type PartOf<C> = C extends EscalationCommand ? { readonly type: C['type']; readonly data: C['data'] } : never;

/** Shows cases, and carries what managers decide through the door. */
@Injectable()
export class CaseDesk {
  constructor(
    private readonly store: PostgresEventStore,
    private readonly regime: RegimeDesk,
    private readonly door: Door,
    private readonly clock: OfficeClock,
  ) {}

  /** Refuses with `NO_SUCH_CASE`, and whom the case's approver, its level or his own unit forbid it. */
  async carryOut({ actor, act, id, request, response }: AskedOfCase, part: PartOf<EscalationCommand>): Promise<EscalationAnswer> {
    const [found] = await this.#find([escalationStream(id)]);
    if (found === undefined) throw noSuchCase();
    demandFor(act, actor, found.matter);
    const now = laterOf(request.receivedAt, await this.clock.now());
    const command = { ...part, by: actor.person, now } as EscalationCommand;
    const handled = await this.door.escalation(id, command, optionsOf(request, { case: id }));
    return reply(response, escalationStream(id), handled, { case: id });
  }

  async show(streams: readonly string[], actor: Actor): Promise<readonly EscalationView[]> {
    const names = namesIn(await this.regime.current());
    return (await this.#find(streams)).map(({ known, matter, approver, version }) => ({
      case: known.id,
      subject: known.subject,
      unit: matter.unit,
      unitName: names.unit(matter.unit),
      level: known.level,
      attempt: known.attempt,
      status: known.status,
      addressee: known.addressee,
      approver: known.approver,
      approverUnit: approver.unit,
      proposedBy: known.proposedBy,
      proposedAt: known.proposedAt,
      version,
      may: escalationActs(actor, known, matter),
    }));
  }

  /** The cases of these streams that exist, in their order, each with the obligation it is about. */
  async #find(streams: readonly string[]): Promise<readonly Found[]> {
    const regime = await this.regime.current();
    const histories = await this.store.readMany<EscalationEvent>(streams);
    const cases = streams.flatMap((stream) => {
      const history = histories.get(stream) ?? [];
      const known = foldEscalation(history);
      return known.status === 'absent' ? [] : [{ known, version: history.length }];
    });
    const obligations = await this.store.readMany<ObligationEvent>(cases.map(({ known }) => known.subject));
    return cases.map((one) => {
      const obligation = demandOpened(foldObligation(obligations.get(one.known.subject)));
      return {
        ...one,
        matter: matterOfObligation(obligation, regime),
        approver: approverSeat(one.known.approver, obligation, { duties: regime.duties, issuer: regime.authority.code }),
      };
    });
  }
}

interface Found {
  readonly known: EscalationCase;
  readonly version: number;
  readonly matter: Matter;
  readonly approver: SeatRef;
}

const noSuchCase = () =>
  problems.notFound('NO_SUCH_CASE', 'Không có đề xuất này. Hãy tải lại danh sách.', 'There is no such proposal. Load the list again.');
