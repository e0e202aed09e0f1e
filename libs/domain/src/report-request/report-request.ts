import type { Event } from '#eventsourcing';
import type { Duty } from '../duty/duty.js';

/**
 * The finance office asks chosen units for a one-off report (báo cáo đột xuất): a duty of cadence `once`, with the same reminders and
 * escalation as any other. What is to be written stands in the sealed part `instructions`. Stream `request/{code}`.
 */
export type ReportRequested = Event<'ReportRequested', { readonly duty: Duty; readonly requestedBy: string }>;

export const requestStream = (code: string): string => `request/${code}`;

/** The code of the next request of a year: `request-2023-001`. They are counted through the year, whoever asks. */
export const nextRequestCode = (duties: readonly Duty[], year: number): string => {
  const last = duties
    .map(({ code }) => REQUEST.exec(code))
    .reduce((most, found) => (found?.[1] === String(year) ? Math.max(most, Number(found[2])) : most), 0);
  return `request-${year}-${String(last + 1).padStart(3, '0')}`;
};

/** The only period such a report has: its number within the year, `2023-001`. */
export const periodOfRequest = (code: string): string => code.replace(/^request-/, '');

/** Whether a duty came about by a request, and not by a plan. */
export const isRequested = ({ code }: Pick<Duty, 'code'>): boolean => REQUEST.test(code);

const REQUEST = /^request-(\d{4})-(\d{3,})$/;
