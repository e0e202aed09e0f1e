import type { Event, Instant } from '#eventsourcing';

/** What became of a notice. Only `accepted` is proof; a rehearsal says `rehearsed` and sends nothing. */
export type NoticeOutcome = 'accepted' | 'bounced' | 'unknown' | 'suppressed' | 'rehearsed';

/** A person's digest with its items frozen; stream `notice/{id}`. */
export type NoticeComposed = Event<
  'NoticeComposed',
  {
    readonly person: string;
    readonly openedAt: Instant;
    readonly facts: readonly { readonly id: string; readonly kind: string; readonly obligation: string }[];
    readonly suppressed: readonly { readonly id: string; readonly reason: string }[];
  }
>;
export type NoticeOutcomeRecorded = Event<'NoticeOutcomeRecorded', { readonly outcome: NoticeOutcome }>;

export type NoticeEvent = NoticeComposed | NoticeOutcomeRecorded;

export const noticeStream = (id: string): string => `notice/${id}`;
