import { Injectable } from '@nestjs/common';
import type { NewTaskInput, TaskAnswer, TaskProposalInput } from '#contracts';
import {
  laterOf,
  localDayOf,
  matterOfAsking,
  nextTaskCode,
  type ProposeNewTask,
  type Regime,
  type Task,
  TASK_ACT_OF,
  type TaskDeskCommand,
  taskDeciderIn,
  type TaskEvent,
  taskStream,
  yearOf,
} from '#domain';
import type { Handled, Instant } from '#eventsourcing';
import { Door, OfficeClock, RegimeDesk } from '#office';
import { TaskReads } from '#postgres';
import { optionsOf } from '../http/command-request.js';
import { reply } from '../http/reply.js';
import { RulesInForce } from '../obligations/rules-in-force.js';
import type { Asker } from '../access/index.js';

type PartOf<C> = C extends TaskDeskCommand ? { readonly type: C['type']; readonly data: Omit<C['data'], 'task'> } : never;

/** What is asked of a task, without who asks, when, and of which. */
export type TaskPart = PartOf<Exclude<TaskDeskCommand, ProposeNewTask>>;

/** How often somebody else may take the next number first before it is a fault. */
const TRIES = 10;

/** Carries what people ask of tasks through the door; a new one under the next number that is free. */
@Injectable()
export class TaskDesk {
  constructor(
    private readonly door: Door,
    private readonly regime: RegimeDesk,
    private readonly rules: RulesInForce,
    private readonly clock: OfficeClock,
    private readonly reads: TaskReads,
  ) {}

  /** Refuses with `NO_SUCH_TASK`, and whom the table of permissions forbids it. */
  async carryOut(asker: Asker, code: string, partAt: (now: Instant, regime: Regime) => TaskPart | Promise<TaskPart>): Promise<TaskAnswer> {
    const now = await this.#now(asker);
    const part = await partAt(now, await this.regime.current());
    const data = { ...part.data, task: taskStream(code) };
    const handled = await this.#ask(asker, code, { ...part, by: asker.actor.person, now, data } as TaskDeskCommand);
    return reply(asker.response, taskStream(code), handled, { task: code });
  }

  async proposeNew(asker: Asker, { title: { vi, en }, text, ...proposal }: NewTaskInput): Promise<TaskAnswer> {
    const now = await this.#now(asker);
    const proposed = { title: { vi, en }, text, ...(await this.proposalOf(proposal, now)) };
    const year = yearOf(localDayOf(now, (await this.regime.current()).authority.zone));
    for (let tries = 0; tries < TRIES; tries++) {
      const code = nextTaskCode(await this.reads.codesOf(year), year);
      const data = { ...proposed, code, task: taskStream(code) };
      const handled = await this.#ask(asker, code, { type: 'ProposeNewTask', by: asker.actor.person, now, data });
      if (handled.status === 'unchanged') continue; // the number was taken meanwhile
      const given = codeGiven(handled, code);
      return reply(asker.response, taskStream(given), handled, { task: given });
    }
    throw new Error(`The next number of a task was taken by others ${TRIES} times in a row at ${now}.`);
  }

  async proposalOf({ lead, coordinators = [], lastDay, product }: TaskProposalInput, now: Instant) {
    return { lead, coordinators: [...new Set(coordinators)], product, ...(await this.rules.dateOn(lastDay, now)) };
  }

  async #ask({ actor, request }: Asker, code: string, command: TaskDeskCommand): Promise<Handled<TaskEvent>> {
    const matterOf = (task: Task, regime: Regime) => matterOfAsking(command, task, regime);
    const asked = { actor, act: TASK_ACT_OF[command.type], stream: taskStream(code), matterOf };
    return this.door.carryOut(asked, taskDeciderIn(await this.regime.current()), command, optionsOf(request, { task: code }));
  }

  // The clock was read again since the request arrived, and may have been put right by a little.
  async #now({ request }: Asker): Promise<Instant> {
    return laterOf(request.receivedAt, await this.clock.now());
  }
}

/** A repeated request has the code that it got the first time. */
const codeGiven = (handled: Handled<TaskEvent>, code: string): string =>
  handled.status === 'duplicate' ? ((handled.response as { readonly task?: string } | undefined)?.task ?? code) : code;
