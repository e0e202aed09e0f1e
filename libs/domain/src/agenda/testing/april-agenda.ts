import type { Instant } from '#eventsourcing';
import type { EscalationCommand } from '../../escalation/commands.js';
import type { KnownObligation } from '../../obligation/obligation.js';
import { april, onTheDay } from '../../obligation/testing/april.js';
import type { Office } from './office.js';

/* The agenda of the economy office in April 2023, and what people do to its escalations. */

export const startOfApril = onTheDay('2023-04-01', '00:00');
export const zone = 'Asia/Ho_Chi_Minh';

export const obligationIn = (office: Office): KnownObligation => office.log.obligation(april) as KnownObligation;
export const levelsIn = (office: Office): string[] => office.log.cases(april).map(({ level, proposedAt }) => `${level} at ${proposedAt}`);
export const decideOn = (office: Office, level: number, command: EscalationCommand): void =>
  office.log.carryOutCase(office.log.cases(april).find((found) => found.level === level)!.id, command);
export const approveAndDispatch = (office: Office, level: number, now: Instant): void => {
  decideOn(office, level, { type: 'ApproveEscalation', by: 'finance_head', now, data: {} });
  decideOn(office, level, { type: 'DispatchEscalation', by: 'records', now, data: { documentNumber: '12/CV', channel: 'e-office' } });
};
