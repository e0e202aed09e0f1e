import type { RollupStage, Sentence } from '#contracts';

/** What a compilation waits for, in words. */
export const STAGE_NAMES: Readonly<Record<RollupStage, Sentence>> = {
  not_begun: { vi: 'Chưa bắt đầu', en: 'not begun' },
  collecting: { vi: 'Đang nhận báo cáo', en: 'collecting' },
  cut_off: { vi: 'Đã chốt, chờ tổng hợp', en: 'cut off, to be compiled' },
  drafted: { vi: 'Chờ Văn phòng thẩm tra', en: 'before the Office' },
  reviewed: { vi: 'Chờ ký', en: 'to be signed' },
  signed: { vi: 'Chờ phát hành', en: 'to be issued' },
  issued: { vi: 'Đã phát hành', en: 'issued' },
};

export const STAGES = Object.keys(STAGE_NAMES) as readonly RollupStage[];
