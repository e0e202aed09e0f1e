import { Logger } from '@nestjs/common';
import type { AgendaActs, Sight } from '#domain';
import { sayRefusedTo, tellingTo } from '../activities/telling.js';

/** An agenda's look and acts as activities. */
export const agendaActivities = (desk: AgendaActs): AgendaActs => ({
  look: (of) => telling('look', () => desk.look(of), sayAlarms),
  openObligations: (commands) => telling('openObligations', () => desk.openObligations(commands), sayRefused),
  recalculateDueDates: (commands) => telling('recalculateDueDates', () => desk.recalculateDueDates(commands), sayRefused),
  remind: (commands) => telling('remind', () => desk.remind(commands), sayRefused),
  markOverdue: (commands) => telling('markOverdue', () => desk.markOverdue(commands), sayRefused),
  proposeEscalations: (commands) => telling('proposeEscalations', () => desk.proposeEscalations(commands), sayRefused),
});

const logger = new Logger('Agenda');
const telling = tellingTo(logger);
const sayRefused = sayRefusedTo(logger);

const sayAlarms = ({ alarms }: Sight): void => {
  for (const { id, fault } of alarms) logger.error(`${id} cannot be planned: ${fault}`);
};
