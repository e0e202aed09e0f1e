import { type AppendRequest, type Command, type Event, type InlineTable, inlineRows, type RecordedEvent } from '#eventsourcing';
import {
  type ActOutcome,
  caseId,
  type EscalationEvent,
  escalationDecider,
  escalationStream,
  isRefusal,
  type ObligationCommand,
  obligationDecider,
  type ObligationEvent,
  type ProposeEscalation,
} from '#domain';
import type { AgendaDeskParts } from './agenda-desk-parts.js';
import { foldEscalation, foldObligation } from './agenda-items.js';

/** How many streams one append touches at most: large waves go in several. */
const BATCH = 200;

type AgendaCommand = ObligationCommand | ProposeEscalation;

/** To which stream a command goes, and what is decided there. */
export interface Deciding<C extends Command> {
  readonly streamOf: (command: C) => string;
  readonly eventsOf: (command: C, history: readonly RecordedEvent[]) => readonly Event[];
}

/** Carries out what an agenda finds due. */
export const carryOut = (parts: CarryingParts, commands: readonly AgendaCommand[]): Promise<ActOutcome> =>
  carryOutEach(parts, commands, { streamOf, eventsOf });

type CarryingParts = Pick<AgendaDeskParts, 'store' | 'inline'>;

/**
 * Carries out one kind of act for everything it is due for: read, decide each, append all in one transaction.
 *
 * What has been said already says nothing; what a rule refuses, or cannot decide, is answered, not thrown; where somebody was first, `again` asks for
 * another look.
 */
export const carryOutEach = async <C extends Command>(
  { store, inline }: CarryingParts,
  commands: readonly C[],
  deciding: Deciding<C>,
): Promise<ActOutcome> => {
  let outcome: ActOutcome = { recorded: 0, again: false, refused: [] };
  for (let from = 0; from < commands.length; from += BATCH) {
    const batch = commands.slice(from, from + BATCH);
    const histories = await store.readManyToDecide(batch.map(deciding.streamOf));
    const decisions = batch.map((command) => decide(command, histories.get(deciding.streamOf(command)) ?? [], { ...deciding, inline }));
    const answers = await store.appendMany(decisions.flatMap(({ request }) => request ?? []));
    outcome = {
      recorded: outcome.recorded + answers.filter(({ status }) => status === 'ok').length,
      again: outcome.again || answers.some(({ status }) => status === 'conflict'),
      refused: [...outcome.refused, ...decisions.flatMap(({ refused }) => refused ?? [])],
    };
  }
  return outcome;
};

interface Decision {
  readonly request?: AppendRequest;
  readonly refused?: ActOutcome['refused'][number];
}

const decide = <C extends Command>(
  command: C,
  history: readonly RecordedEvent[],
  { streamOf, eventsOf, inline }: Deciding<C> & { readonly inline: readonly InlineTable[] },
): Decision => {
  const stream = streamOf(command);
  try {
    const events = eventsOf(command, history);
    if (events.length === 0) return {};
    const appending = { stream, expectedVersion: history.length, actor: command.by, recordedAt: command.now };
    return { request: { ...appending, events, inline: inlineRows(inline, { history, events, appending }) } };
  } catch (error) {
    // One stream that cannot be decided, by a fault of ours, keeps nobody else from being told; it is answered, shown, and never hidden.
    return { refused: { subject: stream, code: isRefusal(error) ? error.code : `FAULT: ${String(error)}` } };
  }
};

const eventsOf = (command: AgendaCommand, history: readonly RecordedEvent[]): readonly Event[] =>
  command.type === 'ProposeEscalation'
    ? escalationDecider.decide(command, foldEscalation(history as readonly RecordedEvent<EscalationEvent>[]))
    : obligationDecider.decide(command, foldObligation(history as readonly RecordedEvent<ObligationEvent>[]));

const streamOf = (command: AgendaCommand): string =>
  command.type === 'ProposeEscalation' ? streamOfProposal(command) : command.data.obligation;

/** The stream of the case that is proposed. */
export const streamOfProposal = ({ data: { subject, revision, level, attempt } }: ProposeEscalation): string =>
  escalationStream(caseId(subject, revision, level, attempt));
