import { weekdayOf, yearOf } from '../../calendar/local-day.js';
import type { CalendarData, CalendarYear, DayOff, WorkedDay } from '../../calendar/working-calendar.js';
import { nameWeekday, writeDay } from '../../text.js';
import { planFault, type PlanFault, type PlanPath } from '../plan-fault.js';
import { duplicates } from './codes.js';

/** A calendar's years: days off that do not overlap, and worked days that lie on a weekend and stand for a day that is off. */
export const calendarFaults = ({ years, weekend }: CalendarData): PlanFault[] => [
  ...duplicates(years, { at: ['years'], key: ({ year }) => year, field: 'year', code: 'duplicate_year' }),
  ...years.flatMap((year, index) => [
    ...year.daysOff.flatMap((span, place) => spanFaults(span, year, ['years', index, 'daysOff', place])),
    ...overlapFaults(year, index),
    ...duplicates(year.worked, {
      at: ['years', index, 'worked'],
      key: ({ day }) => day,
      say: ({ day }) => writeDay(day),
      field: 'day',
      code: 'duplicate_worked_day',
    }),
    ...year.worked.flatMap((worked, place) => workedFaults(worked, { year, years, weekend, at: ['years', index, 'worked', place] })),
  ]),
];

const spanFaults = ({ from, to }: DayOff, { year }: CalendarYear, at: PlanPath): PlanFault[] => {
  if (to < from)
    return [
      planFault(
        'days_off_run_backwards',
        [...at, 'to'],
        `Đợt nghỉ kết thúc ngày ${writeDay(to)}, trước ngày bắt đầu ${writeDay(from)}.`,
        `The days off end on ${writeDay(to)}, before they begin on ${writeDay(from)}.`,
      ),
    ];
  return [...outsideYear(from, year, [...at, 'from']), ...outsideYear(to, year, [...at, 'to'])];
};

const outsideYear = (day: DayOff['from'], year: number, at: PlanPath): PlanFault[] =>
  yearOf(day) === year
    ? []
    : [
        planFault(
          'day_of_another_year',
          at,
          `Ngày ${writeDay(day)} không thuộc năm ${year}; hãy ghi vào đúng năm của nó.`,
          `${writeDay(day)} does not lie in ${year}; list it under its own year.`,
        ),
      ];

const overlapFaults = ({ daysOff }: CalendarYear, index: number): PlanFault[] => {
  const inOrder = daysOff.map((span, place) => ({ ...span, place })).sort((a, b) => (a.from < b.from ? -1 : 1));
  return inOrder.flatMap((span, position) => {
    const before = inOrder[position - 1];
    return before === undefined || before.to < span.from
      ? []
      : planFault(
          'days_off_overlap',
          ['years', index, 'daysOff', span.place, 'from'],
          `Ngày ${writeDay(span.from)} đã nằm trong đợt nghỉ “${before.name.vi}” (${writeDay(before.from)} – ${writeDay(before.to)}).`,
          `${writeDay(span.from)} already lies within “${before.name.en}” (${writeDay(before.from)} – ${writeDay(before.to)}).`,
        );
  });
};

interface Surroundings {
  readonly year: CalendarYear;
  readonly years: readonly CalendarYear[];
  readonly weekend: CalendarData['weekend'];
  readonly at: PlanPath;
}

const workedFaults = ({ day, insteadOf }: WorkedDay, { year, years, weekend, at }: Surroundings): PlanFault[] => {
  const isListedOff = (asked: DayOff['from']): boolean =>
    years.some(({ daysOff }) => daysOff.some(({ from, to }) => from <= asked && asked <= to));
  return [
    ...outsideYear(day, year.year, [...at, 'day']),
    ...(weekend.includes(weekdayOf(day))
      ? []
      : [
          planFault(
            'worked_day_not_on_weekend',
            [...at, 'day'],
            `Ngày ${writeDay(day)} là ${nameWeekday(day).vi}, không phải ngày nghỉ cuối tuần; chỉ ngày cuối tuần mới làm bù.`,
            `${writeDay(day)} is a ${nameWeekday(day).en}, not on a weekend; only a day of the weekend is worked instead of another.`,
          ),
        ]),
    ...(isListedOff(day)
      ? [
          planFault(
            'worked_day_is_off',
            [...at, 'day'],
            `Ngày ${writeDay(day)} vừa là ngày làm bù vừa nằm trong một đợt nghỉ.`,
            `${writeDay(day)} is listed both as worked and as off.`,
          ),
        ]
      : []),
    ...(isListedOff(insteadOf)
      ? []
      : [
          planFault(
            'swapped_day_not_off',
            [...at, 'insteadOf'],
            `Ngày ${writeDay(insteadOf)} được hoán đổi nhưng không có trong daysOff.`,
            `${writeDay(insteadOf)} was swapped for a worked day but is not among daysOff.`,
          ),
        ]),
  ];
};
