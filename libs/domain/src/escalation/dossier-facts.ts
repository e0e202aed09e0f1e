import type { LocalDay } from '../calendar/local-day.js';
import { workingDaysAfter } from '../calendar/working-calendar.js';
import type { Regime } from '../plan/regime.js';
import type { Subject } from '../subject/subject.js';
import type { Bilingual } from '../text.js';
import type { DutyRecord } from './dossier-record.js';
import type { EscalationCase } from './escalation.js';

/** What is known of a case when its dossier is opened. */
export interface DossierFacts {
  readonly known: EscalationCase;
  readonly subject: Subject;
  readonly regime: Regime;
  readonly today: LocalDay;
  /** The sentence by which its date explains itself; where there is none, the date stands alone. */
  readonly deadline?: Bilingual;
  /** How often the unit was told of it, and how often urged. */
  readonly told: { readonly notices: number; readonly urgings: number };
  readonly record: readonly DutyRecord[];
  /** How far the compiled report of that duty and period has come; missing for what is not compiled. */
  readonly rollup?: RollupInDossier;
  /** The letter, where somebody has written or approved one. */
  readonly draft?: string;
}

/** How many units' reports of a duty and period are accepted. */
export interface RollupInDossier {
  readonly accepted: number;
  readonly of: number;
}

/** How many working days have passed since the last day of the date it was proposed for. */
export const overdueDays = ({ known, subject, regime, today }: Pick<DossierFacts, 'known' | 'subject' | 'regime' | 'today'>): number =>
  workingDaysAfter(regime.calendar, subject.lastDayAt(known.revision), today);
