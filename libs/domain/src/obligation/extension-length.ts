import { type Actor, mayDo } from '../access/access.js';
import type { ReportAct } from '../access/acts.js';
import { matterOfObligation } from '../access/matter.js';
import type { LocalDay } from '../calendar/local-day.js';
import { workingDayAfter } from '../calendar/working-calendar.js';
import { localDayOf } from '../calendar/zone.js';
import { policyOn, SHORT_EXTENSION_WORKING_DAYS } from '../duty/policy.js';
import type { Regime } from '../plan/regime.js';
import type { ObligationCommand } from './commands.js';
import type { KnownObligation } from './obligation.js';
import { refusals } from './refusals.js';

type ExtensionAct = Extract<ReportAct, 'grant_short_extension' | 'grant_extension'>;
type Lengths = Pick<Regime, 'policies' | 'calendar'>;

/**
 * By which act this is decided where it is about more time: the day that is given says so, or the day that was asked for. Refuses with
 * `LONG_EXTENSION` whoever may give a short one only, since that he may not at all would be no answer.
 */
export const extensionActOf = (
  command: ObligationCommand,
  obligation: KnownObligation,
  { actor, regime }: { readonly actor: Actor; readonly regime: Lengths & Pick<Regime, 'authority' | 'units' | 'duties'> },
): ExtensionAct | undefined => {
  const lastDay = dayInQuestion(command, obligation);
  if (lastDay === undefined) return undefined;
  const today = localDayOf(command.now, regime.calendar.zone);
  const act = extensionAct(obligation, lastDay, regime, today);
  const may = (which: ExtensionAct): boolean => mayDo(which, actor, matterOfObligation(obligation, regime));
  if (act === 'grant_extension' && !may(act) && may('grant_short_extension'))
    throw refusals.longExtension(shortWorkingDays(obligation, regime, today));
  return act;
};

/**
 * By which act somebody gives time until the end of `lastDay`: a few working days are the receiving head's to give, more is a manager's.
 * Counted from the day before any extension, so that a long one is not given in short pieces.
 */
export const extensionAct = (obligation: KnownObligation, lastDay: LocalDay, rules: Lengths, today: LocalDay): ExtensionAct => {
  const { extendedFrom = obligation.due.lastDay } = obligation.due;
  const firstLongDay = workingDayAfter(rules.calendar, extendedFrom, shortWorkingDays(obligation, rules, today) + 1);
  return lastDay < firstLongDay ? 'grant_short_extension' : 'grant_extension';
};

const dayInQuestion = (command: ObligationCommand, { extension, due }: KnownObligation): LocalDay | undefined => {
  if (command.type === 'GrantExtension') return command.data.lastDay;
  return command.type === 'DeclineExtension' ? (extension.open?.lastDay ?? due.lastDay) : undefined;
};

const shortWorkingDays = ({ policy }: KnownObligation, { policies }: Lengths, today: LocalDay): number =>
  policyOn(policies, policy, today).shortExtensionWorkingDays ?? SHORT_EXTENSION_WORKING_DAYS;
