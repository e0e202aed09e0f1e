import type { Bilingual } from '../text.js';
import type { Assessment } from './compilation.js';

/** How a target stands, in words (đánh giá). */
export const ASSESSMENT_NAMES: Readonly<Record<Assessment, Bilingual>> = {
  met: { vi: 'đạt', en: 'met' },
  exceeded: { vi: 'vượt', en: 'exceeded' },
  expected: { vi: 'dự kiến đạt', en: 'expected to be met' },
  at_risk: { vi: 'nguy cơ không đạt', en: 'at risk' },
  missed: { vi: 'không đạt', en: 'missed' },
  not_yet: { vi: 'chưa đến kỳ đánh giá', en: 'not yet measurable' },
  unjudged: { vi: 'chưa đánh giá', en: 'not judged' },
};
