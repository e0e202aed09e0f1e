import { levelOwed, type ReportingLevel } from '../duty/duty.js';
import { awaitsReview, type KnownObligation, mayHandIn } from '../obligation/obligation.js';
import { refusals } from '../obligation/refusals.js';
import type { Regime } from '../plan/regime.js';
import { Refusal } from '../refusal.js';

/** The level at which a compiling unit owes its own report of the same duty; none where nobody stands above it. */
export const levelAbove = ({ duties }: Pick<Regime, 'duties'>, duty: string, unit: string): ReportingLevel | undefined => {
  const level = levelOwed(duties, duty, unit);
  return level?.recipient === unit ? undefined : level;
};

/** What the unit's head does with an edition: hands it in, asks to correct what was accepted, or hands in the correction he was let make. */
export type StepUp = 'submit' | 'request_correction' | 'submit_correction';

/**
 * The next step for an edition, as its unit's report stands above. Refuses with `NOTHING_CHANGED` what was handed up already, and what has to
 * wait for somebody there: nothing of another edition becomes part of the sums above without a person.
 */
export const stepUp = (obligation: KnownObligation, isHandedUp: boolean): StepUp => {
  if (isHandedUp) throw nothingChanged();
  if (mayHandIn(obligation)) return 'submit';
  if (obligation.status !== 'accepted') throw awaitsReview(obligation) ? waitsAbove() : refusals.nothingToHandIn(obligation);
  switch (obligation.corrections.open?.stage) {
    case undefined:
      return 'request_correction';
    case 'approved':
      return 'submit_correction';
    case 'requested':
    case 'submitted':
      throw waitsAbove();
  }
};

/** Why an edition does not go up, before its report is looked at. */
export const upwardRefusals = {
  noLevelAbove: (): Refusal =>
    new Refusal('NO_LEVEL_ABOVE', {
      vi: 'Theo chế độ báo cáo, đơn vị này không gửi báo cáo tổng hợp lên cấp nào. Hãy kiểm tra loại báo cáo và đơn vị.',
      en: 'By the reporting regime this unit hands its compilation up to nobody. Check the duty and the unit.',
    }),
  nothingIssued: (): Refusal =>
    new Refusal('NOTHING_ISSUED', {
      vi: 'Chưa có bản tổng hợp nào được phát hành, hoặc bản cuối đã bị thu hồi. Chỉ bản đã phát hành mới được gửi lên cấp trên.',
      en: 'No edition has been issued, or the last one was recalled. Only what is issued goes up.',
    }),
} as const;

const nothingChanged = (): Refusal =>
  new Refusal('NOTHING_CHANGED', {
    vi: 'Bản phát hành này đã được gửi lên cấp trên, số liệu không đổi. Hãy phát hành bản mới trước khi gửi lại.',
    en: 'This edition was handed up already, and no figure has changed. Issue a new edition before handing up again.',
  });

const waitsAbove = (): Refusal =>
  new Refusal('WAITS_ABOVE', {
    vi: 'Cấp trên đang xem xét bản đã gửi hoặc yêu cầu điều chỉnh. Hãy chờ kết quả rồi gửi bản mới.',
    en: 'The office above is still considering what was handed up, or the request to correct it. Wait for its answer, then hand up the new edition.',
  });
