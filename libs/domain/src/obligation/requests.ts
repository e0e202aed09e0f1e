import type { Event, Instant } from '#eventsourcing';
import type { LocalDay } from '../calendar/local-day.js';

/*
 * request  a unit asks for more time before the due instant, or to be excused; a person of another unit decides. Requests of each kind
 *          are numbered, so that a decision says which one it answers.
 */

/** With the sealed part `reason`. `lastDay` is the day that is wished for. */
export type ExtensionRequested = Event<
  'ExtensionRequested',
  { readonly number: number; readonly lastDay: LocalDay; readonly dueAt: Instant; readonly requestedBy: string }
>;
/** With the sealed part `reason`. `request` is the number of the request it answers; missing where nobody had asked. */
export type ExtensionGranted = Event<
  'ExtensionGranted',
  {
    readonly revision: number;
    readonly lastDay: LocalDay;
    readonly dueAt: Instant;
    readonly grantedBy: string;
    readonly request?: number;
  }
>;
/** With the sealed part `reason`. */
export type ExtensionDeclined = Event<'ExtensionDeclined', { readonly request: number; readonly declinedBy: string }>;

/** With the sealed part `reason`. */
export type ExcuseRequested = Event<'ExcuseRequested', { readonly number: number; readonly requestedBy: string }>;
/** With the sealed part `reason`. */
export type ObligationExcused = Event<'ObligationExcused', { readonly excusedBy: string; readonly request?: number }>;
/** With the sealed part `reason`. */
export type ExcuseDeclined = Event<'ExcuseDeclined', { readonly request: number; readonly declinedBy: string }>;

/** Somebody above wants to know why; with the sealed part `text`. To be answered by the end of `lastDay`. */
export type ExplanationRequested = Event<
  'ExplanationRequested',
  { readonly number: number; readonly lastDay: LocalDay; readonly dueAt: Instant; readonly requestedBy: string }
>;
/** With the sealed part `text`. `requestedBy` is who had asked and waits for it. */
export type ExplanationGiven = Event<
  'ExplanationGiven',
  { readonly request: number; readonly requestedBy: string; readonly givenBy: string }
>;
