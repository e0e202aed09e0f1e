import { isWorkingDay, type WorkingCalendar } from '../calendar/working-calendar.js';
import { localDayOf } from '../calendar/zone.js';
import type { LocalDay } from '../calendar/local-day.js';
import { isOfReport, type OwedFact } from '../notice/owed-fact.js';
import type { Notice } from '../notice/wave.js';
import { ROLE_NAMES } from '../org/role.js';
import { type Bilingual, writeDay } from '../text.js';
import { inOrder } from '../in-order.js';

/** Something in the rehearsed year that an office would not want to meet unprepared. */
export interface Warning {
  readonly kind: 'reminder_on_a_day_off' | 'step_with_nobody' | 'many_mails';
  readonly day: LocalDay;
  readonly sentence: Bilingual;
}

export interface Lived {
  readonly owed: readonly { readonly fact: OwedFact; readonly persons: readonly string[] }[];
  readonly notices: readonly Notice[];
  readonly calendar: WorkingCalendar;
  readonly mailsPerDay: number;
}

export const warningsOf = (lived: Lived): Warning[] =>
  [...remindersOnDaysOff(lived), ...stepsWithNobody(lived), ...manyMails(lived)].sort((a, b) => inOrder(a.day, b.day));

const remindersOnDaysOff = ({ owed, calendar }: Lived): Warning[] =>
  owed.flatMap(({ fact }) => {
    const day = localDayOf(fact.at, calendar.zone);
    if (fact.kind !== 'reminder' || isWorkingDay(calendar, day)) return [];
    const sentence = {
      vi: `Nhắc ${fact.subject} vào ngày nghỉ ${writeDay(day)}.`,
      en: `${fact.subject} is reminded on ${writeDay(day)}, a day off.`,
    };
    return [{ kind: 'reminder_on_a_day_off', day, sentence }];
  });

const stepsWithNobody = ({ owed, calendar }: Lived): Warning[] => {
  const seen = new Map<string, Warning>();
  for (const { fact, persons } of owed) {
    if (persons.length > 0) continue;
    const day = localDayOf(fact.at, calendar.zone);
    const seats = fact.to.map(({ role, unit }) => ({ vi: `${ROLE_NAMES[role].vi} của ${unit}`, en: `${ROLE_NAMES[role].en} of ${unit}` }));
    const sentence = {
      vi: `Không có ai để nhận: ${seats.map(({ vi }) => vi).join(', ') || 'chính sách không nêu người nhận'} (lần đầu ngày ${writeDay(day)}).`,
      en: `Nobody is there to be told: ${seats.map(({ en }) => en).join(', ') || 'the policy names no one'} (first on ${writeDay(day)}).`,
    };
    const key = `${fact.kind}|${isOfReport(fact) ? fact.step : ''}|${fact.to.map(({ role, unit }) => `${role}@${unit}`).join()}`;
    if (!seen.has(key)) seen.set(key, { kind: 'step_with_nobody', day, sentence });
  }
  return [...seen.values()];
};

const manyMails = ({ notices, calendar, mailsPerDay }: Lived): Warning[] => {
  const mails = new Map<string, number>();
  for (const { person, composedAt, items } of notices) {
    if (items.length === 0) continue;
    const key = `${localDayOf(composedAt, calendar.zone)}|${person}`;
    mails.set(key, (mails.get(key) ?? 0) + 1);
  }
  return [...mails].flatMap(([key, count]) => {
    if (count <= mailsPerDay) return [];
    const [day, person] = key.split('|') as [LocalDay, string];
    const sentence = {
      vi: `${person} nhận ${count} thư trong ngày ${writeDay(day)}.`,
      en: `${person} gets ${count} mails on ${writeDay(day)}.`,
    };
    return [{ kind: 'many_mails', day, sentence }];
  });
};
