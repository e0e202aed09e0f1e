import { sayInstant } from '../calendar/write-instant.js';
import { type HistoryNames, joined, whoOf } from '../history.js';
import type { Bilingual } from '../text.js';
import type { OutOfBandReceiptEntered, OutOfBandReceiptRejected, ReceiptChannel } from './out-of-band.js';
import { sayNil } from './say-nil.js';

/** By which way a report came in, to stand behind "received". */
export const CHANNEL_NAMES: Record<ReceiptChannel, Bilingual> = {
  paper: { vi: 'bằng bản giấy', en: 'on paper' },
  email: { vi: 'qua thư điện tử', en: 'by e-mail' },
  phone: { vi: 'qua điện thoại', en: 'by telephone' },
  other: { vi: 'bằng cách khác', en: 'in another way' },
};

/** A receipt that has yet to be confirmed, or was not. */
export const sayReceipt = (event: OutOfBandReceiptEntered | OutOfBandReceiptRejected, names: HistoryNames): Bilingual => {
  if (event.type === 'OutOfBandReceiptRejected') return { vi: 'Bác bỏ việc ghi nhận báo cáo.', en: 'The receipt was rejected.' };
  const { channel, receivedAt, content, ...persons } = event.data;
  const received = sayInstant(receivedAt, names.zone);
  const [preparer, signer] = [whoOf(persons.preparedBy, names), whoOf(persons.submittedBy, names)];
  return joined(
    {
      vi: `Ghi nhận báo cáo ${CHANNEL_NAMES[channel].vi}, nhận ${received.vi}, chờ người thứ hai xác nhận; người lập: ${preparer.vi}, người ký: ${signer.vi}.`,
      en: `Entered as received ${CHANNEL_NAMES[channel].en}, ${received.en}, to be confirmed by a second person; prepared by ${preparer.en}, signed by ${signer.en}.`,
    },
    sayNil(content),
  );
};
