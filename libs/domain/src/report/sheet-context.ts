import type { LocalDay } from '../calendar/local-day.js';
import type { Target } from '../target/target.js';
import type { Form } from './form.js';
import type { Sheet } from './sheet.js';

/** A sheet that was handed in for a period: the version that counts, or the latest where none does yet. */
export interface SheetOfPeriod {
  readonly period: string;
  readonly sheet: Sheet;
}

/** What a sheet is checked against: who writes it on which form, and what the same unit has said before. */
export interface SheetContext {
  readonly form: Form;
  readonly unit: string;
  readonly targets: readonly Target[];
  /** By which the form tells who reports what. */
  readonly day: LocalDay;
  readonly duty: string;
  readonly period: string;
  /** Earlier sheets of this unit and duty, oldest first, with what was restated since; last year's same period among them. */
  readonly history: readonly SheetOfPeriod[];
}
