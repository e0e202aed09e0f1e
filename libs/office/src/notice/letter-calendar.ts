import type { Instant } from '#eventsourcing';
import { deadlinesCalendar, type DeadlineEntry } from '#documents';
import { type Authority, isKnown, type Letter, localDayOf, type Names, type Obligation, sayReport } from '#domain';

export interface CalendarOf {
  readonly obligations: ReadonlyMap<string, Obligation>;
  readonly names: Names;
  readonly authority: Authority;
  readonly demonstration: boolean;
  readonly now: Instant;
  readonly mailDomain: string;
}

/** The last days that still lie ahead, one entry for each obligation; undefined when none does. */
export const letterCalendar = (letter: Letter, { authority, demonstration, now, ...about }: CalendarOf): string | undefined => {
  const { language } = letter;
  const { zone, name } = authority;
  const mark = demonstration ? MARK[language] : '';
  const today = localDayOf(now, zone);
  const ahead = letter.items.filter(({ fact }) => fact.kind !== 'escalation' && fact.lastDay >= today);
  if (ahead.length === 0) return undefined;
  const entries = ahead.map(({ fact, why, link }): DeadlineEntry => {
    const { obligation, unit, lastDay } = fact;
    const what = `${sayReport(fact, about.names)[language]} (${about.names.unit(unit)[language]})`;
    return {
      uid: `${obligation}@${about.mailDomain}`,
      summary: `${mark}${what}`,
      lastDay,
      description: [...(why === undefined ? [] : [why]), link].join('\n'),
      url: link,
      revision: revisionOf(about.obligations.get(obligation)),
    };
  });
  return deadlinesCalendar(entries, { zone, at: now, name: `${mark}${TITLE[language]} – ${name[language]}` });
};

const MARK = { vi: '[DIỄN TẬP] ', en: '[DEMONSTRATION] ' };
const TITLE = { vi: 'Hạn báo cáo', en: 'Report deadlines' };

const revisionOf = (obligation: Obligation | undefined): number =>
  obligation !== undefined && isKnown(obligation) ? obligation.due.revision : 0;
