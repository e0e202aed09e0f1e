import type { Bilingual } from '../text.js';
import type { ReportContent } from './handing.js';

/** Word that there is nothing to report, behind the sentence of what was handed in. */
export const sayNil = ({ kind }: ReportContent): Bilingual =>
  kind === 'nil' ? { vi: ' Không phát sinh.', en: ' Nothing to report.' } : { vi: '', en: '' };
