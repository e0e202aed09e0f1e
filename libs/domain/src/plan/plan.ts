import type { CalendarData } from '../calendar/working-calendar.js';
import type { Duty } from '../duty/duty.js';
import type { Policy } from '../duty/policy.js';
import type { Unit } from '../org/unit.js';
import type { PlannedTask } from '../task/task.js';
import type { Form } from '../report/form.js';
import type { Target, TargetGroup } from '../target/target.js';
import type { Bilingual } from '../text.js';
import type { Letterhead } from './letterhead.js';

/** An authority's year plan as data, with the working calendar it names. */
export interface Plan {
  readonly code: string;
  readonly title: Bilingual;
  readonly year: number;
  readonly issuer: string;
  readonly zone: string;
  readonly units: readonly Unit[];
  readonly duties: readonly Duty[];
  readonly policies: readonly Policy[];
  readonly targets: readonly Target[];
  /** The headings of the targets; missing where the plan has none. */
  readonly targetGroups?: readonly TargetGroup[];
  /** What the duties' reports ask for; a duty without a form is reported on in words alone. */
  readonly forms: readonly Form[];
  readonly tasks: readonly PlannedTask[];
  readonly calendar: CalendarData;
  /** What the data says beyond the plan's text, to be said wherever it is shown. */
  readonly assumptions: readonly Bilingual[];
  /** How documents are headed and signed; missing on a plan that does not say. */
  readonly letterhead?: Letterhead;
  /** The plan this one was rolled forward from; missing on a plan that was issued. */
  readonly rolledForwardFrom?: { readonly code: string; readonly year: number };
}
