import type { Command, Instant } from '#eventsourcing';
import type { LocalDay } from '../calendar/local-day.js';
import type { SeatRef } from '../org/seat.js';
import type { AnswerOutcome, ImpedimentLevel, ImpedimentRaised, ImpedimentReminderIssued } from './impediment.js';

/** Every command names its difficulty by the stream, `impediment/{number}`. */
interface OfImpediment {
  readonly impediment: string;
}

interface NewDay {
  readonly lastDay: LocalDay;
  readonly dueAt: Instant;
}

/** `text` and `solution` are sealed. */
export type RaiseImpediment = Command<
  'RaiseImpediment',
  OfImpediment & Omit<ImpedimentRaised['data'], 'raisedBy'> & { readonly text: string; readonly solution?: string }
>;
/** A reason is asked for when it was routed before. */
export type RouteImpediment = Command<
  'RouteImpediment',
  OfImpediment & NewDay & { readonly owner: SeatRef; readonly level: ImpedimentLevel; readonly reason?: string }
>;
export type AnswerImpediment = Command<'AnswerImpediment', OfImpediment & { readonly outcome: AnswerOutcome; readonly text: string }>;
export type ConfirmAnswer = Command<'ConfirmAnswer', OfImpediment>;
export type DisputeAnswer = Command<'DisputeAnswer', OfImpediment & NewDay & { readonly reason: string }>;
export type WithdrawImpediment = Command<'WithdrawImpediment', OfImpediment & { readonly reason: string }>;
export type CloseImpediment = Command<'CloseImpediment', OfImpediment & { readonly reason: string }>;

export type RemindOfRouting = Command<'RemindOfRouting', OfImpediment & { readonly afterWorkingDays: number; readonly day: LocalDay }>;
export type RemindOfAnswer = Command<'RemindOfAnswer', OfImpediment & ImpedimentReminderIssued['data']>;
export type MarkAnswerOverdue = Command<
  'MarkAnswerOverdue',
  OfImpediment & { readonly revision: number; readonly passedOver: readonly number[] }
>;
export type RemindOfJudgement = Command<
  'RemindOfJudgement',
  OfImpediment & { readonly answer: number; readonly afterWorkingDays: number; readonly day: LocalDay }
>;
export type MarkAnswerUnjudged = Command<'MarkAnswerUnjudged', OfImpediment & NewDay & { readonly answer: number }>;

/** What people ask of a difficulty. */
export type ImpedimentRequest =
  RaiseImpediment | RouteImpediment | AnswerImpediment | ConfirmAnswer | DisputeAnswer | WithdrawImpediment | CloseImpediment;

/** What the clock may say of it: it reminds and marks, and decides nothing. */
export type ImpedimentTiming = RemindOfRouting | RemindOfAnswer | MarkAnswerOverdue | RemindOfJudgement | MarkAnswerUnjudged;

export type ImpedimentCommand = ImpedimentRequest | ImpedimentTiming;
