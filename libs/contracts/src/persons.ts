import type { ActView, DelegationForm } from './me.js';
import type { DayText, Sentence } from './sentence.js';

/** Somebody in the directory. */
export interface PersonView {
  readonly person: string;
  /** Null once it was erased. */
  readonly name: string | null;
  readonly language: 'vi' | 'en';
  readonly invented: boolean;
  /** Shown to administrators only; null where he has none, too. */
  readonly address: string | null;
  /** Every seat he has held, holds or will hold. */
  readonly seats: readonly HeldSeatView[];
  /** When he is away, from today on. */
  readonly absences: readonly AbsenceView[];
}

export interface HeldSeatView {
  readonly unit: string;
  readonly unitName: Sentence;
  readonly role: string;
  readonly roleName: Sentence;
  readonly from: DayText | null;
  /** The last day; null while no end is known. */
  readonly to: DayText | null;
  readonly cleared: boolean;
  readonly field: string | null;
}

/** Both days are included. */
export interface AbsenceView {
  readonly from: DayText;
  readonly to: DayText;
}

/** `POST /api/persons/{id}/absences` */
export interface AbsenceInput extends AbsenceView {
  readonly reason?: string;
}

/** `POST /api/persons/{id}/absence-endings`: the absence that begins on `from`. */
export interface AbsenceEndInput {
  readonly from: DayText;
  /** The last day away; without it he is back today, or the absence is taken back before it begins. */
  readonly on?: DayText;
}

/** `POST /api/persons/{id}/seats` */
export interface SeatInput {
  readonly unit: string;
  readonly role: string;
  readonly from: DayText;
  readonly to?: DayText;
  readonly cleared?: boolean;
  readonly field?: string;
}

/** `POST /api/persons/{id}/seat-endings` */
export interface SeatEndInput {
  readonly unit: string;
  readonly role: string;
  /** The last day on which it is held. */
  readonly on: DayText;
}

/** A written grant by which one person decides in another's name. */
export interface DelegationView {
  readonly delegation: string;
  readonly principal: string;
  readonly principalName: string | null;
  readonly delegate: string;
  readonly delegateName: string | null;
  readonly unit: string;
  readonly unitName: Sentence;
  readonly role: string;
  readonly roleName: Sentence;
  readonly form: DelegationForm;
  readonly from: DayText;
  /** The last day on which it holds, after a revocation too. */
  readonly to: DayText;
  readonly acts: readonly ActView[];
  readonly documentNumber: string;
  /** Null once it was erased. */
  readonly reason: string | null;
  /** Whether it holds today. */
  readonly holds: boolean;
}

/** `POST /api/delegations`: the asker grants authority to act in a seat of his own. */
export interface DelegationInput {
  readonly delegate: string;
  readonly unit: string;
  readonly role: string;
  readonly form: DelegationForm;
  readonly from: DayText;
  readonly to: DayText;
  readonly acts: readonly string[];
  readonly documentNumber: string;
  readonly reason: string;
}

/** `POST /api/delegations/{id}/revocations` */
export interface RevocationInput {
  /** The last day on which it holds; without it, it ends at once. */
  readonly on?: DayText;
  readonly reason: string;
}

/** Days on which nobody may do something for some units, or only who would also have to ask for it. */
export interface AuthorityGapView extends ActView {
  /** The level of an escalation; null for any other act. */
  readonly level: number | null;
  readonly units: readonly string[];
  /** Who alone could do both; null where there is nobody. */
  readonly person: string | null;
  readonly from: DayText;
  readonly to: DayText;
  readonly sentence: Sentence;
}

/** `GET /api/authority/gaps` */
export interface AuthorityGaps {
  readonly from: DayText;
  readonly to: DayText;
  readonly gaps: readonly AuthorityGapView[];
}

interface StaffingAnswer {
  readonly version: number;
  readonly position: string;
  /** The gaps that this change has opened, in the 90 days from today; none when it had been said before. */
  readonly gaps: readonly AuthorityGapView[];
}

export interface PersonAnswer extends StaffingAnswer {
  readonly person: string;
}

export interface DelegationAnswer extends StaffingAnswer {
  readonly delegation: string;
}
