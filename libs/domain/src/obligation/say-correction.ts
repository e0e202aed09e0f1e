import { sayInstant } from '../calendar/write-instant.js';
import { type HistoryNames, joined, whoOf } from '../history.js';
import type { Bilingual } from '../text.js';
import type { CorrectedVersionSubmitted, CorrectionEvent } from './correction.js';
import { sayNil } from './say-nil.js';

/** What became of an accepted report that turned out to be wrong. */
export const sayCorrection = (event: CorrectionEvent, names: HistoryNames): Bilingual => {
  switch (event.type) {
    case 'CorrectionRequested':
      return { vi: 'Đề nghị đính chính báo cáo đã được chấp nhận.', en: 'A correction of the accepted report was asked for.' };
    case 'CorrectionApproved':
      return { vi: 'Đồng ý cho đính chính.', en: 'The correction was approved.' };
    case 'CorrectionDeclined':
      return { vi: 'Không đồng ý cho đính chính.', en: 'The correction was declined.' };
    case 'CorrectedVersionSubmitted':
      return joined(saySubmitted(event, names), sayNil(event.data.content));
    case 'CorrectedVersionReturned':
      return { vi: `Trả lại bản đính chính thứ ${event.data.version}.`, en: `Corrected version ${event.data.version} was returned.` };
    case 'CorrectedVersionAccepted':
      return {
        vi: `Chấp nhận bản đính chính thứ ${event.data.version}; từ nay tính theo bản này.`,
        en: `Corrected version ${event.data.version} was accepted and counts from now on.`,
      };
  }
};

const saySubmitted = ({ data }: CorrectedVersionSubmitted, names: HistoryNames): Bilingual => {
  const received = sayInstant(data.receivedAt, names.zone);
  const preparer = whoOf(data.preparedBy, names);
  return {
    vi: `Gửi bản đính chính, bản thứ ${data.version}, nhận ${received.vi}; người lập: ${preparer.vi}.`,
    en: `Corrected, version ${data.version}, received ${received.en}; prepared by ${preparer.en}.`,
  };
};
