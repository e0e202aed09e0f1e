import type { Instant } from '#eventsourcing';
import { workingDayAfter, type WorkingCalendar } from '../calendar/working-calendar.js';
import { endOfDay, localDayOf } from '../calendar/zone.js';
import { rollupRefusals as refusals } from './refusals.js';

/** Refuses with `WRONG_DOCUMENT_NUMBER` what is not written as Decree 30/2020 has it: `123/BC-UBND`, `05/BC-UBND`. */
export const demandDocumentNumber = (number: string): void => {
  if (!NUMBER.test(number)) throw refusals.wrongNumber();
};

// A number below 10 has a leading zero; the sign is in capitals, hyphens between its groups.
const NUMBER = /^(?:0[1-9]|[1-9]\d{1,5})\/BC(?:-[A-ZĐ]+)+$/u;

/**
 * A number with the year it was given in, `2023/12/BC-UBND`: they begin anew with each year. In UTC, since nobody issues in its first night.
 */
export const numberOfYear = (documentNumber: string, at: Instant): string => `${at.slice(0, 4)}/${documentNumber}`;

/**
 * Until when what was signed may be issued, exclusive: on the day of signing, at the latest on the next working day (Decree 30/2020, art.
 * 18.1). Afterwards it is signed again, so that the day on the document and the day on which it went out do not part.
 */
export const issueBy = (signedAt: Instant, calendar: WorkingCalendar): Instant =>
  endOfDay(workingDayAfter(calendar, localDayOf(signedAt, calendar.zone), 1), calendar.zone);
