import type { Event, Instant } from '#eventsourcing';
import type { SeatRef } from '../org/seat.js';
import type { Language } from '../text.js';
import type { Suppression } from './owed-fact.js';

/*
 * notice   a person's digest with its items frozen; stream `notice/{id}`
 * handing  one handing-over of its letter to the mail server: the first by the engine, further ones by a person's decision
 * attempt  one try within a handing; a letter that was surely not taken is tried again by itself
 */

/** What became of a notice. Only `accepted` is proof; a rehearsal says `rehearsed` and sends nothing. */
export type NoticeOutcome = 'accepted' | 'bounced' | 'unknown' | 'suppressed' | 'rehearsed';

/** How a notice names a fact it tells. */
export interface ToldFact {
  readonly id: string;
  readonly kind: string;
  /** The stream it concerns; in the first shape, when only reports were told of, it was called `obligation`. */
  readonly subject: string;
}

/**
 * The sealed parts `to`, `subject`, `text`, `html` and `ics` are the letter as it was written; a rehearsed notice has none, one whose
 * person has no address lacks `to`, one without a day ahead lacks `ics`.
 */
export type NoticeComposed = Event<
  'NoticeComposed',
  {
    readonly person: string;
    readonly openedAt: Instant;
    readonly facts: readonly ToldFact[];
    readonly suppressed: readonly { readonly id: string; readonly reason: Suppression }[];
    readonly language?: Language;
    /** The same for every handing of this letter. */
    readonly messageId?: string;
  }
>;
/** Nobody held any of the seats that had to be told. */
export type NobodyToTell = Event<'NobodyToTell', { readonly fact: ToldFact; readonly seats: readonly SeatRef[] }>;
/** What a server answered in words stands in the sealed part `response`. */
export type NoticeOutcomeRecorded = Event<
  'NoticeOutcomeRecorded',
  {
    readonly outcome: NoticeOutcome;
    readonly handing?: number;
    readonly attempts?: number;
    /** The mail server's answer as a number. */
    readonly code?: number;
    readonly reason?: OutcomeReason;
  }
>;
/** A person has decided to hand the letter over once more, to the address in the sealed part `to`. */
export type NoticeSentAgain = Event<'NoticeSentAgain', { readonly number: number; readonly sentBy: string }>;

/** Why the outcome is what it is, where the server's answer does not say it. */
export type OutcomeReason = 'no_address' | 'erased' | 'gave_up' | 'interrupted' | 'no_answer';

export type NoticeEvent = NoticeComposed | NobodyToTell | NoticeOutcomeRecorded | NoticeSentAgain;

export type NoticeState =
  | { readonly status: 'absent' }
  | { readonly status: 'nobody' }
  | {
      readonly status: 'composed';
      readonly person: string;
      /** Handings so far; the first is the engine's. */
      readonly handings: number;
      /** What is known of each handing, by its number. */
      readonly outcomes: Readonly<Record<number, NoticeOutcome>>;
    };

export const noticeStream = (id: string): string => `notice/${id}`;

/** The id of a notice by its stream. */
export const noticeIdOf = (stream: string): string => stream.slice(noticeStream('').length);

export const evolveNotice = (notice: NoticeState, event: NoticeEvent): NoticeState => {
  if (event.type === 'NoticeComposed') return { status: 'composed', person: event.data.person, handings: 1, outcomes: {} };
  if (event.type === 'NobodyToTell') return { status: 'nobody' };
  if (notice.status !== 'composed') return notice;
  if (event.type === 'NoticeSentAgain') return { ...notice, handings: event.data.number };
  const { handing = 1, outcome } = event.data;
  return { ...notice, outcomes: { ...notice.outcomes, [handing]: outcome } };
};

/** What is known of the whole notice: accepted once is accepted; otherwise the latest handing counts. Undefined while it is on its way. */
export const outcomeOfNotice = ({ handings, outcomes }: Extract<NoticeState, { status: 'composed' }>): NoticeOutcome | undefined =>
  Object.values(outcomes).includes('accepted') ? 'accepted' : outcomes[handings];
