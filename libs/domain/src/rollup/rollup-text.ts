import type { Instant } from '#eventsourcing';
import { writeInstant } from '../calendar/write-instant.js';
import { rollupOf } from './events.js';
import type { RollupPlan } from './plan-rollup.js';
import { isKnownRollup, type Rollup } from './rollup.js';

interface Looked {
  readonly rollup: Rollup;
  readonly stage: RollupPlan['stage'];
  readonly missing: readonly string[];
  readonly next?: Instant;
}

/** What a clerk who opens a rollup's watch in Temporal reads of it; in Vietnamese, since it is shown as it is. */
export const rollupText = (
  stream: string,
  { rollup, stage, missing, next }: Looked,
  zone: string,
): { readonly details: string; readonly nextWake: string } => {
  const { duty, period, unit } = rollupOf(stream);
  const edition = isKnownRollup(rollup) && rollup.editions.length > 0 ? ` Bản đã phát hành: ${rollup.editions.length}.` : '';
  const lacking = missing.length === 0 ? '' : ` Còn thiếu: ${missing.join(', ')}.`;
  return {
    details: `Tổng hợp ${duty} ${period} tại ${unit}: ${WAITS_FOR[stage]}.${edition}${lacking}`,
    nextWake: stage === 'ended' ? '' : `${WAITS_FOR[stage]}${next === undefined ? '' : `, xem lại lúc ${writeInstant(next, zone)}`}`,
  };
};

const WAITS_FOR: Readonly<Record<RollupPlan['stage'], string>> = {
  collecting: 'Đang nhận báo cáo',
  cut_off: 'Chờ lập dự thảo',
  drafted: 'Chờ Văn phòng thẩm tra',
  reviewed: 'Chờ ký',
  signed: 'Chờ phát hành',
  issued: 'Đã phát hành, có báo cáo mới chưa tổng hợp',
  ended: 'Đã phát hành',
};
