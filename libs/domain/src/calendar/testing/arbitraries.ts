import fc from 'fast-check';
import { addDays, addMonths, daysBetween, localDay, type LocalDay, weekdayOf, type Weekday } from '../local-day.js';
import { type CalendarData, type DayOff, workingCalendar, type WorkingCalendar } from '../working-calendar.js';

/** Zones whose days are not all alike: UTC, none, clocks put forward at midnight, and a day (30/12/2011) that never was. */
export const ZONES = ['UTC', 'Asia/Ho_Chi_Minh', 'America/Sao_Paulo', 'Pacific/Apia'] as const;

export const anyYear: fc.Arbitrary<number> = fc.integer({ min: 2000, max: 2100 });

export const anyDayOf = (year: number): fc.Arbitrary<LocalDay> =>
  fc.integer({ min: 0, max: daysBetween(`${year}-01-01`, `${year}-12-31`) }).map((days) => addDays(`${year}-01-01`, days));

export const anyDay: fc.Arbitrary<LocalDay> = anyYear.chain(anyDayOf);

/**
 * A calendar that nobody has published, for this year and its neighbours: any weekend of at most three days, in each month perhaps a
 * leave of up to eight days, and now and then a day that is worked although it is off.
 */
export const anyCalendarOf = (year: number): fc.Arbitrary<WorkingCalendar> => {
  const months = Array.from({ length: 36 }, (_, index) => addMonths(localDay(year - 1, 1, 1), index));
  const leaves = fc.tuple(...months.map((month) => fc.option(anyLeaveOf(month), { freq: 2 })));
  const worked = fc.array(fc.integer({ min: 0, max: 36 * 30 }), { maxLength: 40 });
  return fc.record({ weekend: fc.subarray(WEEK, { maxLength: 3 }), leaves, worked }).map(({ weekend, leaves, worked }) => {
    const data: CalendarData = {
      code: 'any',
      zone: 'UTC',
      weekend,
      years: [
        {
          year,
          status: 'official',
          daysOff: leaves.filter((leave) => leave !== null),
          worked: worked
            .map((days) => addDays(months[0]!, days))
            .filter((day) => weekend.includes(weekdayOf(day)))
            .map((day) => ({ day, insteadOf: day })),
        },
      ],
    };
    return workingCalendar(data, '1');
  });
};

/** Any calendar, and a day that it knows. */
export const anyCalendarAndDay: fc.Arbitrary<{ calendar: WorkingCalendar; day: LocalDay }> = anyYear.chain((year) =>
  fc.record({ calendar: anyCalendarOf(year), day: anyDayOf(year) }),
);

const WEEK: Weekday[] = [1, 2, 3, 4, 5, 6, 7];

// Leaves begin by the 20th and last at most eight days, so no two of them and the weekends between close the office for a month.
const anyLeaveOf = (month: LocalDay): fc.Arbitrary<DayOff> =>
  fc.record({ begins: fc.integer({ min: 0, max: 19 }), lasts: fc.integer({ min: 1, max: 8 }) }).map(({ begins, lasts }) => ({
    from: addDays(month, begins),
    to: addDays(month, begins + lasts - 1),
    name: { vi: 'Nghỉ', en: 'Leave' },
  }));
