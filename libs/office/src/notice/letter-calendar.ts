import type { Instant } from '#eventsourcing';
import { deadlinesCalendar, type DeadlineEntry } from '#documents';
import {
  type Authority,
  type Bilingual,
  isKnown,
  isOfReport,
  type NoticeLetter,
  localDayOf,
  type Names,
  type Obligation,
  type OwedFact,
  sayMatter,
  sayReport,
} from '#domain';

export interface CalendarOf {
  readonly obligations: ReadonlyMap<string, Obligation>;
  readonly names: Names;
  readonly authority: Authority;
  readonly demonstration: boolean;
  readonly now: Instant;
  readonly mailDomain: string;
}

/** The last days that still lie ahead, one entry for each report and each other thing to be done; undefined when none does. */
export const letterCalendar = (letter: NoticeLetter, { authority, demonstration, now, ...about }: CalendarOf): string | undefined => {
  const { language } = letter;
  const { zone, name } = authority;
  const mark = demonstration ? MARK[language] : '';
  const today = localDayOf(now, zone);
  const entries = letter.items.flatMap(({ fact, why, link }): DeadlineEntry[] => {
    const { lastDay } = fact;
    if (lastDay === null || lastDay < today || isOthersReport(fact)) return [];
    const summary = `${mark}${sayWhat(fact, about.names)[language]}`;
    const description = [...(why === undefined ? [] : [why]), ...(link === undefined ? [] : [link])].join('\n');
    const obligation = about.obligations.get(fact.stream);
    const uid = `${entryOf(fact, obligation)}@${about.mailDomain}`;
    const revision = revisionOf(obligation);
    return [{ uid, summary, lastDay, description, ...(link !== undefined && { url: link }), revision }];
  });
  if (entries.length === 0) return undefined;
  return deadlinesCalendar(entries, { zone, at: now, name: `${mark}${TITLE[language]} – ${name[language]}` });
};

const MARK = { vi: '[DIỄN TẬP] ', en: '[DEMONSTRATION] ' };
const TITLE = { vi: 'Hạn báo cáo', en: 'Report deadlines' };

/** The last day of a proposal is that of the report it is about: nothing its reader has to do. */
const isOthersReport = (fact: OwedFact): boolean => isOfReport(fact) && fact.kind === 'escalation';

/** A report's own date moves its entry; a date beside it, by which to explain or to decide, is an entry of its own. */
const entryOf = (fact: OwedFact, obligation: Obligation | undefined): string => {
  const isBeside = obligation !== undefined && isKnown(obligation) && fact.lastDay !== obligation.due.lastDay;
  return isBeside ? `${fact.stream}/${fact.kind}` : fact.stream;
};

const sayWhat = (fact: OwedFact, names: Names): Bilingual => {
  if (!isOfReport(fact)) return sayMatter(fact, names);
  const [report, unit] = [sayReport(fact, names), names.unit(fact.unit)];
  return { vi: `${report.vi} (${unit.vi})`, en: `${report.en} (${unit.en})` };
};

const revisionOf = (obligation: Obligation | undefined): number =>
  obligation !== undefined && isKnown(obligation) ? obligation.due.revision : 0;
