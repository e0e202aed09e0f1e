import type { Command, Decider, SealedText } from '#eventsourcing';
import { factId } from '../fact-id.js';
import type { NoticeComposed, NobodyToTell, NoticeEvent, NoticeOutcome, NoticeOutcomeRecorded, NoticeState } from './notice.js';
import { evolveNotice, outcomeOfNotice } from './notice.js';
import { noticeRefusals as refusals } from './notice-refusals.js';

/** The letter as it was written. */
export interface WrittenLetter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** A calendar of the days ahead; missing when none lies ahead. */
  readonly ics?: string;
}

/** `letter` is missing when nothing is left to tell, `to` when the person has no address. */
export type ComposeNotice = Command<
  'ComposeNotice',
  NoticeComposed['data'] & { readonly notice: string; readonly letter?: WrittenLetter; readonly to?: string }
>;
export type RecordNobody = Command<'RecordNobody', NobodyToTell['data']>;
export type RecordOutcome = Command<
  'RecordOutcome',
  {
    readonly notice: string;
    readonly handing: number;
    readonly outcome: Extract<NoticeOutcome, 'accepted' | 'bounced' | 'unknown'>;
    readonly attempts: number;
    readonly code?: number;
    readonly reason?: NonNullable<NoticeOutcomeRecorded['data']['reason']>;
    /** What the server said, without addresses. */
    readonly response?: string;
  }
>;
/** Asked by the finance office or the person's head; `to` is his address as the directory has it now. */
export type SendNoticeAgain = Command<'SendNoticeAgain', { readonly notice: string; readonly to?: string }>;

export type NoticeCommand = ComposeNotice | RecordNobody | RecordOutcome | SendNoticeAgain;

/** What may happen to a notice: composed once, and what became of each handing recorded once. */
const decide = (command: NoticeCommand, notice: NoticeState): readonly NoticeEvent[] => {
  switch (command.type) {
    case 'ComposeNotice':
      return compose(command, notice);
    case 'RecordNobody':
      return recordNobody(command, notice);
    case 'RecordOutcome':
      return recordOutcome(command, notice);
    case 'SendNoticeAgain':
      return sendAgain(command, notice);
  }
};

export const noticeDecider: Decider<NoticeState, NoticeCommand, NoticeEvent> = {
  decide,
  evolve: evolveNotice,
  initialState: { status: 'absent' },
};

const compose = ({ data, now }: ComposeNotice, notice: NoticeState): NoticeEvent[] => {
  if (notice.status !== 'absent') return [];
  const { notice: id, letter, to, ...composed } = data;
  const event: NoticeComposed = { type: 'NoticeComposed', data: composed, id: factId(id, 'composed'), occurredAt: now };
  if (letter === undefined) return [event, { type: 'NoticeOutcomeRecorded', data: { outcome: 'suppressed' }, occurredAt: now }];
  const written = { ...event, sealed: { ...sealedLetter(letter), ...(to !== undefined && { to: personal(to) }) } };
  if (to !== undefined) return [written];
  const outcome = { outcome: 'bounced', handing: 1, attempts: 0, reason: 'no_address' } as const;
  return [written, { type: 'NoticeOutcomeRecorded', data: outcome, id: outcomeId(id, 1, 'bounced'), occurredAt: now }];
};

const recordNobody = ({ data, now }: RecordNobody, notice: NoticeState): NoticeEvent[] =>
  notice.status === 'absent' ? [{ type: 'NobodyToTell', data, id: factId(data.fact.id, 'nobody'), occurredAt: now }] : [];

// What is known is never forgotten, and may become more: who was thought lost may still say that the server took it.
const recordOutcome = ({ data, now }: RecordOutcome, notice: NoticeState): NoticeEvent[] => {
  if (notice.status !== 'composed') throw refusals.unknown();
  const { notice: id, response, ...outcome } = data;
  const known = notice.outcomes[data.handing];
  if (known !== undefined && CERTAINTY[data.outcome] <= CERTAINTY[known]) return [];
  return [
    {
      type: 'NoticeOutcomeRecorded',
      data: outcome,
      id: outcomeId(id, data.handing, data.outcome),
      occurredAt: now,
      ...(response !== undefined && { sealed: { response: { text: response, classification: 'internal' } } }),
    },
  ];
};

const CERTAINTY: Record<NoticeOutcome, number> = { unknown: 1, bounced: 2, accepted: 3, suppressed: 3, rehearsed: 3 };

const sendAgain = ({ data, by, now }: SendNoticeAgain, notice: NoticeState): NoticeEvent[] => {
  if (by === 'clock') throw refusals.notForTheClock();
  if (notice.status === 'absent') throw refusals.unknown();
  if (notice.status === 'nobody') throw refusals.neverSent();
  switch (outcomeOfNotice(notice)) {
    case undefined:
      throw refusals.underway();
    case 'accepted':
      throw refusals.accepted();
    case 'suppressed':
    case 'rehearsed':
      throw refusals.neverSent();
    case 'bounced':
    case 'unknown': {
      if (data.to === undefined) throw refusals.addressMissing();
      const number = notice.handings + 1;
      const id = factId(data.notice, 'sent again', number);
      return [{ type: 'NoticeSentAgain', data: { number, sentBy: by }, id, occurredAt: now, sealed: { to: personal(data.to) } }];
    }
  }
};

const outcomeId = (notice: string, handing: number, outcome: NoticeOutcome): string => factId(notice, 'outcome', handing, outcome);

const sealedLetter = ({ subject, text, html, ics }: WrittenLetter): Record<string, SealedText> => ({
  subject: personal(subject),
  text: personal(text),
  html: personal(html),
  ...(ics !== undefined && { ics: personal(ics) }),
});

const personal = (text: string): SealedText => ({ text, classification: 'personal' });
