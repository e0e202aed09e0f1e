import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Instant } from '#eventsourcing';
import { addDays, type LocalDay } from '../../calendar/local-day.js';
import { addMinutes, endOfDay, localDayOf } from '../../calendar/zone.js';
import { duties } from '../../duty/testing/district3.js';
import type { ObligationEvent } from '../../obligation/events.js';
import { type KnownObligation, versionsReceived } from '../../obligation/obligation.js';
import { onTheDay } from '../../obligation/testing/april.js';
import { isRefusal } from '../../refusal.js';
import { Office, standard } from './office.js';

/*
 * Random lives of reports: people hand in, return, accept, extend, urge, excuse and close at random times, the clock is away for up to
 * twelve days at a stretch, and the policy changes underneath.
 */

export const zone = 'Asia/Ho_Chi_Minh';
export const begin = onTheDay('2023-03-01', '00:00');
export const end = onTheDay('2023-06-30', '00:00');

/** A law about the history of each obligation, over many lives. */
export const law = (name: string, holds: (history: ReturnType<typeof historyOf>, obligation: KnownObligation, life: Life) => void): void =>
  it(name, () => {
    fc.assert(
      fc.property(deeds, (script) => {
        const life = live(script);
        for (const [id, obligation] of life.office.log.known()) holds(historyOf(life, id), obligation, life);
      }),
      { numRuns: 25 },
    );
  });

const KINDS = [
  ...(['submit', 'submit', 'return', 'accept', 'extend', 'urge', 'excuse', 'close', 'sleep', 'sleep', 'policy'] as const),
  ...(['ask', 'decline', 'enter', 'confirm', 'wrong', 'allow', 'mend', 'mended', 'why', 'because'] as const),
];

type Deed = {
  readonly kind: (typeof KINDS)[number];
  readonly which: number;
  readonly minutes: number;
};

const deeds = fc.array(
  fc.record({
    kind: fc.constantFrom(...KINDS),
    which: fc.nat(20),
    minutes: fc.integer({ min: 1, max: 12 * 24 * 60 }),
  }),
  { maxLength: 40 },
);

export interface Life {
  readonly office: Office;
  readonly now: Instant;
}

const live = (script: readonly Deed[]): Life => {
  const office = new Office({ duties, adoptedOn: '2023-03-01' });
  let now: Instant = begin;
  office.look(now);
  for (const { kind, which, minutes } of script) {
    const then = addMinutes(now, minutes);
    if (then >= end) break;
    // Asleep, nothing is looked at until the deed; awake, the agenda is looked at whenever it asks for it.
    if (kind !== 'sleep') office.live(now, then);
    now = then;
    if (kind === 'policy')
      office.change({ policies: [standard, { ...standard, effectiveFrom: localDayOf(now, zone), reminders: steps(which) }] });
    else if (kind !== 'sleep') attempt(office, kind, which, now);
    office.look(now);
  }
  return { office, now };
};

const steps = (which: number) =>
  [10, 7, 5, 3, 2, 1, 0].filter((_, index) => ((which + 5) >> (index % 5)) & 1).map((step) => ({ step, to: ['reporter' as const] }));

const attempt = (office: Office, kind: Exclude<Deed['kind'], 'sleep' | 'policy'>, which: number, now: Instant): void => {
  const known = [...office.log.known()];
  if (known.length === 0) return;
  const [obligation, state] = known[which % known.length]!;
  const lastDay: LocalDay = addDays(kind === 'extend' || kind === 'ask' ? state.due.lastDay : localDayOf(now, zone), 1 + (which % 9));
  const date = { lastDay, dueAt: endOfDay(lastDay, zone) };
  try {
    switch (kind) {
      case 'submit':
        return office.log.carryOut({
          type: 'SubmitReport',
          by: 'binh',
          now,
          data: { obligation, receivedAt: addMinutes(now, -(which % 2)), preparedBy: 'an', content: { kind: 'figures', digest: 'd' } },
        });
      case 'return':
        return office.log.carryOut({ type: 'ReturnReport', by: 'chi', now, data: { obligation, ...date, reason: 'Thiếu' } });
      case 'accept':
        return office.log.carryOut({ type: 'AcceptReport', by: 'chi', now, data: { obligation, version: state.versions.length } });
      case 'extend':
        return office.log.carryOut({ type: 'GrantExtension', by: who(which), now, data: { obligation, ...date, reason: 'Chờ' } });
      case 'urge':
        return office.log.carryOut({ type: 'IssueUrging', by: 'chi', now, data: { obligation, text: 'Đề nghị gửi' } });
      case 'excuse':
        return office.log.carryOut({ type: 'ExcuseObligation', by: 'dung', now, data: { obligation, reason: 'Thiên tai' } });
      case 'close':
        return office.log.carryOut({ type: 'CloseAsMissing', by: 'dung', now, data: { obligation } });
      case 'ask':
        return office.log.carryOut({ type: 'RequestExtension', by: who(which), now, data: { obligation, ...date, reason: 'Chờ' } });
      case 'decline':
        return office.log.carryOut({ type: 'DeclineExtension', by: who(which), now, data: { obligation, reason: 'Không đủ lý do' } });
      case 'enter':
        return office.log.carryOut({
          ...{ type: 'EnterReceipt', by: who(which), now },
          data: {
            ...{ obligation, receivedAt: addMinutes(now, -60 * (which % 5)), channel: 'paper', preparedBy: 'an', submittedBy: 'binh' },
            ...{ content: { kind: 'figures', digest: 'p' }, evidence: 'Dấu đến' },
          },
        });
      case 'confirm':
        return office.log.carryOut({ type: 'ConfirmReceipt', by: who(which), now, data: { obligation } });
      case 'wrong':
        return office.log.carryOut({ type: 'RequestCorrection', by: 'an', now, data: { obligation, reason: 'Cộng sai' } });
      case 'allow':
        return office.log.carryOut({ type: 'ApproveCorrection', by: who(which), now, data: { obligation } });
      case 'mend':
        return office.log.carryOut({
          ...{ type: 'SubmitCorrectedVersion', by: 'binh', now },
          data: { obligation, receivedAt: now, preparedBy: 'an', content: { kind: 'figures', digest: 'c' } },
        });
      case 'mended':
        return office.log.carryOut({
          ...{ type: 'AcceptCorrectedVersion', by: 'chi', now },
          data: { obligation, version: versionsReceived(state) },
        });
      case 'why':
        return office.log.carryOut({ type: 'RequestExplanation', by: 'dung', now, data: { obligation, ...date, text: 'Vì sao?' } });
      case 'because':
        return office.log.carryOut({ type: 'GiveExplanation', by: 'binh', now, data: { obligation, text: 'Mất điện' } });
    }
  } catch (error) {
    if (!isRefusal(error)) throw error;
    expect(error.sentence.vi).not.toBe('');
    expect(error.sentence.en).not.toBe('');
  }
};

const who = (which: number): string => ['chi', 'dung'][which % 2]!;

const historyOf = ({ office }: Life, id: string) =>
  office.log.events
    .filter(({ stream }) => stream === id)
    .map(({ event, recordedAt, version }) => ({ event: event as ObligationEvent, recordedAt, version }));
