import type { Instant } from '#eventsourcing';
import { writeInstant } from '../calendar/write-instant.js';
import { writeDay } from '../text.js';
import { isUnroutedImpediment, type KnownImpediment, numberOfImpediment } from './impediment.js';
import type { ImpedimentStage } from './plan-impediment.js';
import { IMPEDIMENT_STATUS_NAMES } from './refusals.js';

/** What a clerk who opens a difficulty's watch in Temporal reads of it; in Vietnamese, since it is shown as it is. */
export const impedimentText = (
  stream: string,
  { impediment, stage, next }: { readonly impediment: KnownImpediment; readonly stage: ImpedimentStage | 'ended'; readonly next?: Instant },
  zone: string,
): { readonly details: string; readonly nextWake: string } => {
  const status = IMPEDIMENT_STATUS_NAMES[impediment.status].vi;
  const lastDay = impediment.answerDays.at(-1);
  const answerBy = lastDay === undefined || isUnroutedImpediment(impediment) ? '' : ` Hạn trả lời: hết ngày ${writeDay(lastDay)}.`;
  const owner = impediment.owner === undefined ? '' : ` Nơi trả lời: ${impediment.owner.unit}.`;
  return {
    details: `Khó khăn, vướng mắc số ${numberOfImpediment(stream)} của ${impediment.unit}: ${status}.${owner}${answerBy}`,
    nextWake: stage === 'ended' ? '' : `${WAITS_FOR[stage]}${next === undefined ? '' : `, xem lại lúc ${writeInstant(next, zone)}`}`,
  };
};

const WAITS_FOR: Readonly<Record<ImpedimentStage, string>> = {
  routing: 'Chờ chuyển xử lý',
  answer: 'Chờ trả lời',
  judgement: 'Chờ đơn vị đánh giá câu trả lời',
};
