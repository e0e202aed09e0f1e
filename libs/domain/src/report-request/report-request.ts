import type { Event } from '#eventsourcing';
import type { Duty } from '../duty/duty.js';

/**
 * The finance office asks chosen units for a one-off report (báo cáo đột xuất): a duty of cadence `once`, with the same reminders and
 * escalation as any other. What is to be written stands in the sealed part `instructions`. Stream `request/{code}`.
 */
export type ReportRequested = Event<'ReportRequested', { readonly duty: Duty; readonly requestedBy: string }>;

export const requestStream = (code: string): string => `request/${code}`;
