import { Logger } from '@nestjs/common';
import { ApplicationFailure } from '@temporalio/common';
import type { ActOutcome, AgendaActs, Sight } from '#domain';

/**
 * An agenda's look and acts as activities. What fails is said whole in the worker's own log; a history, which others may read, gets the
 * kind of the fault and no more.
 */
export const agendaActivities = (desk: AgendaActs): AgendaActs => ({
  look: (of) => telling('look', () => desk.look(of), sayAlarms),
  openObligations: (commands) => telling('openObligations', () => desk.openObligations(commands), sayRefused),
  recalculateDueDates: (commands) => telling('recalculateDueDates', () => desk.recalculateDueDates(commands), sayRefused),
  remind: (commands) => telling('remind', () => desk.remind(commands), sayRefused),
  markOverdue: (commands) => telling('markOverdue', () => desk.markOverdue(commands), sayRefused),
  proposeEscalations: (commands) => telling('proposeEscalations', () => desk.proposeEscalations(commands), sayRefused),
});

const logger = new Logger('Agenda');

const telling = async <T>(what: string, work: () => Promise<T>, say: (answer: T) => void): Promise<T> => {
  try {
    const answer = await work();
    say(answer);
    return answer;
  } catch (fault) {
    logger.warn(`${what}: ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}`);
    const failure = ApplicationFailure.create({ message: `${what} failed; the worker's log says why.`, type: nameOf(fault) });
    delete failure.stack; // where it was thrown is nothing for a history either
    throw failure;
  }
};

const nameOf = (fault: unknown): string => (fault instanceof Error ? fault.name : 'Fault');

const sayAlarms = ({ alarms }: Sight): void => {
  for (const { id, fault } of alarms) logger.error(`${id} cannot be planned: ${fault}`);
};

const sayRefused = ({ refused }: ActOutcome): void => {
  for (const { subject, code } of refused) logger.warn(`${subject}: ${code}`);
};
