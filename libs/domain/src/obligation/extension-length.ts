import type { ReportAct } from '../access/acts.js';
import type { LocalDay } from '../calendar/local-day.js';
import { workingDayAfter, type WorkingCalendar } from '../calendar/working-calendar.js';
import { localDayOf } from '../calendar/zone.js';
import { type Policy, policyOn, SHORT_EXTENSION_WORKING_DAYS } from '../duty/policy.js';
import type { ObligationCommand } from './commands.js';
import type { KnownObligation } from './obligation.js';

/** By which act this is decided where it is about more time: the day that is given says so, or the day that was asked for. */
export const extensionActOf = (
  command: ObligationCommand,
  obligation: KnownObligation,
  rules: Lengths,
): ReturnType<typeof extensionAct> | undefined => {
  const today = localDayOf(command.now, rules.calendar.zone);
  switch (command.type) {
    case 'GrantExtension':
      return extensionAct(obligation, command.data.lastDay, rules, today);
    case 'DeclineExtension':
      return extensionAct(obligation, obligation.extension.open?.lastDay ?? obligation.due.lastDay, rules, today);
    default:
      return undefined;
  }
};

interface Lengths {
  readonly policies: readonly Policy[];
  readonly calendar: WorkingCalendar;
}

/**
 * By which act somebody gives time until the end of `lastDay`: a few working days are the receiving head's to give, more is a manager's.
 * Counted from the day before any extension, so that a long one is not given in short pieces.
 */
export const extensionAct = (
  obligation: KnownObligation,
  lastDay: LocalDay,
  { policies, calendar }: Lengths,
  today: LocalDay,
): Extract<ReportAct, 'grant_short_extension' | 'grant_extension'> => {
  const { shortExtensionWorkingDays = SHORT_EXTENSION_WORKING_DAYS } = policyOn(policies, obligation.policy, today);
  const { extendedFrom = obligation.due.lastDay } = obligation.due;
  return lastDay < workingDayAfter(calendar, extendedFrom, shortExtensionWorkingDays + 1) ? 'grant_short_extension' : 'grant_extension';
};
