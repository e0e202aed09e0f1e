import { Injectable } from '@nestjs/common';
import type { BulkDecisionAnswer, DecisionAnswer, DecisionInput, DecisionOutcome, EscalationAnswer } from '#contracts';
import { type Choosing, factId, laterOf } from '#domain';
import type { Instant } from '#eventsourcing';
import { type AskedOfCase, CaseDesk, type CaseOptions, type DoneToCase, OfficeClock, type Proposal } from '#office';
import type { Asker } from '../access/index.js';
import { type CommandRequest, optionsOf } from '../http/command-request.js';
import { toldOf } from '../http/problem-filter.js';
import { answerOf, reply } from '../http/reply.js';

/** Takes what people ask of cases to their desk, and says what became of it. */
@Injectable()
export class CaseCounter {
  constructor(
    private readonly desk: CaseDesk,
    private readonly clock: OfficeClock,
  ) {}

  propose(proposal: Proposal, { actor, request, response }: Asker): Promise<EscalationAnswer> {
    return this.#at(request, async (now) => {
      const { id, stream, handled } = await this.desk.propose(proposal, { actor, now }, (of) => optionsOf(request, { case: of }));
      return reply(response, stream, handled, { case: id });
    });
  }

  /** What is done to a case, by the desk. */
  async carryOut(
    id: string,
    { actor, request, response }: Asker,
    act: (desk: CaseDesk, asked: AskedOfCase, options: CaseOptions) => Promise<DoneToCase>,
  ): Promise<EscalationAnswer> {
    return this.#at(request, async (now) => {
      const { stream, handled } = await act(this.desk, { actor, id, now }, optionsOf(request, { case: id }));
      return reply(response, stream, handled, { case: id });
    });
  }

  decide(id: string, input: DecisionInput, { actor, request, response }: Asker): Promise<DecisionAnswer> {
    const about = { case: id, choice: input.choice };
    return this.#at(request, async (now) => {
      const { stream, handled } = await this.desk.decide(input as Choosing, { actor, id, now }, optionsOf(request, about));
      return reply(response, stream, handled, about);
    });
  }

  /** The same choice for many: each case by itself, done or refused as a whole, and once under the request's key. */
  decideMany(cases: readonly string[], input: DecisionInput, at: Omit<Asker, 'response'>): Promise<BulkDecisionAnswer> {
    return this.#at(at.request, async (now) => {
      const outcomes: DecisionOutcome[] = [];
      // One after the other: cases about one report touch the same stream.
      for (const id of new Set(cases)) outcomes.push(await this.#outcome(id, input, { ...at, now }));
      return { outcomes };
    });
  }

  async #outcome(
    id: string,
    input: DecisionInput,
    { actor, request, now }: Omit<Asker, 'response'> & { readonly now: Instant },
  ): Promise<DecisionOutcome> {
    const { key, requestHash } = request;
    const commandKey = { key: factId(key, id), requestHash, response: { case: id, choice: input.choice } };
    try {
      const { stream, handled } = await this.desk.decide(input as Choosing, { actor, id, now }, { commandKey });
      const { version, position } = answerOf(stream, handled, {});
      return { case: id, status: 'done', version, position, code: null, sentence: null };
    } catch (thrown) {
      const { status, code, sentence } = toldOf(thrown);
      if (status >= 500) throw thrown;
      return { case: id, status: 'refused', version: null, position: null, code, sentence };
    }
  }

  // The clock was read again since the request arrived, and may have been put right by a little.
  async #at<T>(request: CommandRequest, act: (now: Instant) => Promise<T>): Promise<T> {
    return act(laterOf(request.receivedAt, await this.clock.now()));
  }
}
