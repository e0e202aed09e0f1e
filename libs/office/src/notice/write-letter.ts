import type { Instant } from '#eventsourcing';
import {
  isKnown,
  type Language,
  letterOf,
  letterText,
  localDayOf,
  type Names,
  type Obligation,
  type OwedFact,
  type Regime,
  type SeatRef,
  type WrittenLetter,
} from '#domain';
import { letterCalendar } from './letter-calendar.js';
import { letterHtml } from './letter-html.js';

export interface Writing {
  readonly items: readonly OwedFact[];
  readonly seats: readonly SeatRef[];
  readonly language: Language;
  readonly name: string | undefined;
  readonly regime: Regime;
  readonly names: Names;
  readonly obligations: ReadonlyMap<string, Obligation>;
  readonly demonstration: boolean;
  readonly now: Instant;
  readonly publicUrl: string;
  readonly mailDomain: string;
}

/** Writes the letter of one notice: subject, plain text, HTML, and a calendar of the days ahead. */
export const writeLetter = ({ regime, publicUrl, seats, ...about }: Writing): WrittenLetter => {
  const letter = letterOf({
    ...about,
    today: localDayOf(about.now, regime.authority.zone),
    seats: [...new Map(seats.map((seat) => [`${seat.role}@${seat.unit}`, seat])).values()],
    authority: regime.authority.name,
    sentenceOf: (id) => {
      const obligation = about.obligations.get(id);
      return obligation !== undefined && isKnown(obligation) ? obligation.sentence : undefined;
    },
    linkOf: (subject) => (hasPage(subject) ? `${publicUrl}/${subject.split('/').map(encodeURIComponent).join('/')}` : undefined),
  });
  const ics = letterCalendar(letter, { ...about, authority: regime.authority });
  return { subject: letter.subject, text: letterText(letter), html: letterHtml(letter), ...(ics !== undefined && { ics }) };
};

/** Whether a subject has a page of its own, at the address that its stream is called by. */
const hasPage = (subject: string): boolean => subject.startsWith('obligation/') || subject.startsWith('escalation/');
