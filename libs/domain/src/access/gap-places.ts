import type { LocalDay } from '../calendar/local-day.js';
import { type Duty, recipientOf } from '../duty/duty.js';
import { policyOn } from '../duty/policy.js';
import type { SeatRef } from '../org/seat.js';
import type { Regime } from '../plan/regime.js';
import type { Act } from './acts.js';
import { approverIn, seatInMatter } from './case-seats.js';
import { type Matter, matterOf, matterOfAuthority, receivingOffices } from './matter.js';

/** The rules by which it is known where somebody is needed. */
export type GapRules = Pick<Regime, 'authority' | 'units' | 'duties' | 'policies' | 'forms'>;

/** Somebody who is needed: to decide about what another asks for, or, where nothing is asked, just to be there. */
export interface Needed {
  readonly decides: Act;
  readonly asks?: Act;
}

/** A matter for which persons are needed on a day, and the seats that decide on its escalations, level by level. */
export interface Place {
  readonly matter: Matter;
  readonly needs: readonly Needed[];
  readonly ladder: readonly { readonly level: number; readonly seats: readonly SeatRef[] }[];
}

/** Every matter of a day: of each unit that owes something, of each office that compiles, and of the authority itself. */
export const placesOf = (regime: GapRules, day: LocalDay): Place[] => [
  ...regime.units
    .filter((unit) => (unit.from ?? day) <= day && day <= (unit.to ?? day))
    .flatMap(({ code }) => unitPlaces(code, regime, day)),
  ...compilingOffices(regime, day).map((unit) => ({
    matter: matterOf({ unit, recipient: unit }, regime),
    needs: OF_A_COMPILATION,
    ladder: [],
  })),
  { matter: matterOfAuthority(regime), needs: OF_THE_AUTHORITY, ladder: [] },
];

const OF_A_UNIT: readonly Needed[] = [
  { asks: 'draft', decides: 'submit' },
  { asks: 'submit', decides: 'review' },
  { asks: 'request_extension', decides: 'grant_short_extension' },
  { asks: 'request_extension', decides: 'grant_extension' },
  { asks: 'request_excuse', decides: 'excuse' },
  { asks: 'enter_receipt', decides: 'confirm_receipt' },
  { asks: 'request_correction', decides: 'decide_correction' },
  { asks: 'propose_task', decides: 'assign_task' },
  { asks: 'report_completion', decides: 'confirm_completion' },
];
const OF_A_COMPILATION: readonly Needed[] = [
  { decides: 'decide_missing' },
  { asks: 'compile', decides: 'review_compilation' },
  { asks: 'compile', decides: 'sign_compilation' },
  { decides: 'issue_compilation' },
];
const OF_THE_AUTHORITY: readonly Needed[] = [{ asks: 'enter_rules', decides: 'approve_rules' }];

/** One for each office that receives from the unit on that day. */
const unitPlaces = (unit: string, regime: GapRules, day: LocalDay): Place[] => {
  const owed = regime.duties.filter((duty) => isStanding(duty, day)).flatMap((duty) => receivers(unit, duty));
  const byRecipient = new Map(owed.map((one) => [one.recipient, one]));
  return [...byRecipient.values()].map(({ recipient, policy }) => {
    const matter = matterOf({ unit, recipient }, regime);
    const { levels } = policyOn(regime.policies, policy, day).escalation;
    const standIns = [seatInMatter('office_chief', matter, regime), seatInMatter('chair', matter, regime)];
    const ladder = levels.map((level) => ({
      level: level.level,
      seats: [seatInMatter(approverIn(level, matter, regime), matter, regime), ...standIns],
    }));
    return { matter, needs: OF_A_UNIT, ladder };
  });
};

/** The offices that compile something on that day: what has no form is told in words, and nothing is compiled of it. */
const compilingOffices = ({ duties, forms }: GapRules, day: LocalDay): readonly string[] =>
  receivingOffices({ duties: duties.filter((duty) => isStanding(duty, day) && forms.some((form) => form.duty === duty.code)) });

const isStanding = ({ cadence, effectiveFrom, effectiveTo }: Duty, day: LocalDay): boolean =>
  cadence !== 'once' && effectiveFrom <= day && (effectiveTo === null || day <= effectiveTo);

const receivers = (unit: string, { levels, policy }: Duty) =>
  levels.filter(({ reporters }) => reporters.includes(unit)).map((level) => ({ recipient: recipientOf(level, unit), policy }));
