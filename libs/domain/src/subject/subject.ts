import type { LocalDay } from '../calendar/local-day.js';
import type { Matter } from '../access/matter.js';
import type { Bilingual } from '../text.js';

/** What is followed up with a date: a report that is owed, a task that was assigned, a difficulty that was raised. */
export interface Subject {
  /** `obligation/…`, `task/…`, `impediment/…` */
  readonly stream: string;
  readonly kind: 'obligation' | 'task' | 'impediment';
  /** How it is called in a line: "Báo cáo định kỳ hàng tháng, tháng 04/2023". */
  readonly title: Bilingual;
  readonly matter: Matter;
  /** The policy by which it is followed up. */
  readonly policy: string;
  /** The date that counts now. */
  readonly revision: number;
  readonly lastDay: LocalDay;
  /** The last day of each date it has had, by its revision. */
  readonly lastDayAt: (revision: number) => LocalDay;
  /** Whether it is still to be done by that day: not handed in, not settled otherwise. */
  readonly isOwed: boolean;
}
