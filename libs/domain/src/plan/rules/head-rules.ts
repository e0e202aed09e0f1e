import type { Plan } from '../plan.js';
import { planFault, planWarning, type PlanFault } from '../plan-fault.js';
import { unknownUnits } from './codes.js';

/** The plan's head: its issuer is one of its units, and its calendar is of its time zone and knows its year. */
export const headFaults = ({ issuer, zone, year, units, calendar }: Plan): PlanFault[] => [
  ...unknownUnits([issuer], new Set(units.map(({ code }) => code)), () => ['plan', 'issuer']),
  ...(calendar.zone === zone
    ? []
    : [
        planFault(
          'calendar_in_another_zone',
          ['plan', 'timeZone'],
          `Múi giờ của kế hoạch là ${zone}, của lịch làm việc ${calendar.code} là ${calendar.zone}; hai múi giờ phải là một.`,
          `The plan's time zone is ${zone}, that of its calendar ${calendar.code} is ${calendar.zone}; they must be the same.`,
        ),
      ]),
  ...(calendar.years.some((known) => known.year === year)
    ? []
    : [
        planWarning(
          'calendar_without_year',
          ['plan', 'calendar'],
          `Lịch làm việc ${calendar.code} chưa có năm ${year}: chỉ ngày nghỉ cuối tuần được tính.`,
          `The calendar ${calendar.code} has no year ${year} yet: only weekends are taken as off.`,
        ),
      ]),
];
