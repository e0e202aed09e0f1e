import { inOrder, type LocalDay, type RehearsalReport } from '#domain';
import { group } from '../page/group.js';
import { dayIn } from '../page/writing.js';

/** What one person is sent over the year. */
export interface Load {
  readonly person: string;
  readonly digests: number;
  readonly items: number;
  readonly reminders: number;
  readonly overdue: number;
  readonly returned: number;
  readonly escalations: number;
  readonly mostOnOneDay: number;
  /** The first day on which it was that many. */
  readonly busiestDay: LocalDay;
}

/** The busiest first. */
export const loadsOf = ({ notices }: RehearsalReport): Load[] =>
  [...group(notices, ({ to }) => to)]
    .map(([person, sent]) => loadOf(person, sent))
    .sort((a, b) => b.digests - a.digests || b.items - a.items || inOrder(a.person, b.person));

const loadOf = (person: string, sent: RehearsalReport['notices']): Load => {
  const items = sent.flatMap((notice) => notice.items);
  const count = (wanted: string): number => items.filter(({ kind }) => kind === wanted).length;
  const days = [...group(sent, ({ at }) => dayIn(at))].map(([day, notices]) => ({ day, count: notices.length }));
  const busiest = days.reduce((most, day) => (day.count > most.count ? day : most));
  return {
    person,
    digests: sent.length,
    items: items.length,
    reminders: count('reminder'),
    overdue: count('overdue'),
    returned: count('returned'),
    escalations: count('escalation'),
    mostOnOneDay: busiest.count,
    busiestDay: busiest.day,
  };
};
