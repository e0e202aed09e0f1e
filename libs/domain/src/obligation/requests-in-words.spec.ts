import { expect, it } from '@jest/globals';
import type { RecordedEvent, SealedPart } from '#eventsourcing';
import type { HistoryNames } from '../history.js';
import { tellHistory } from './history.js';
import type { ObligationEvent } from './events.js';
import {
  april,
  corrected,
  correctionApproved,
  correctionRequested,
  excuseRequested,
  extensionRequested,
  onTheDay,
  opened,
  receiptEntered,
} from './testing/april.js';
import { friday, saturday } from './testing/asking.js';

const names: HistoryNames = {
  person: (id) => ({ an: 'Lê Thị An', binh: 'Trần Bình', chi: 'Võ Chi', dung: 'Ngô Dũng' })[id],
  unit: (code) => ({ vi: code, en: code }),
  zone: 'Asia/Ho_Chi_Minh',
};
const recorded = (event: ObligationEvent, sealed: Record<string, SealedPart> = {}): RecordedEvent<ObligationEvent> => ({
  ...{ id: event.type, stream: april, version: 1, schemaVersion: 1, correlationId: '', occurredAt: friday },
  ...event,
  ...{ recordedAt: friday, actor: 'binh', sealed },
});
const tell = (event: ObligationEvent, sealed: Record<string, SealedPart> = {}) =>
  tellHistory({ obligation: [recorded(event, sealed)], escalations: [], notices: [] }, names)[0];
const kept = (text: string): SealedPart => ({ status: 'kept', text, classification: 'internal' });

const entered = receiptEntered.data as Extract<ObligationEvent, { type: 'OutOfBandReceiptEntered' }>['data'];
const received: ObligationEvent = {
  type: 'ReportReceivedOutOfBand',
  data: {
    ...{ version: 1, receivedAt: entered.receivedAt, lastDay: '2023-04-14', dueAt: onTheDay('2023-04-15', '00:00'), onTime: true },
    ...{
      preparedBy: 'an',
      submittedBy: 'binh',
      content: entered.content,
      receipt: 1,
      channel: 'email',
      enteredBy: 'chi',
      confirmedBy: 'dung',
    },
  },
};
const request = 1;

it.each<[ObligationEvent, string]>([
  [extensionRequested('2023-04-18', friday), 'Đề nghị gia hạn đến hết ngày 18/04/2023.'],
  [{ type: 'ExtensionDeclined', data: { request, declinedBy: 'dung' } }, 'Không đồng ý gia hạn.'],
  [excuseRequested(saturday), 'Đề nghị cho miễn kỳ này.'],
  [{ type: 'ExcuseDeclined', data: { request, declinedBy: 'dung' } }, 'Không đồng ý cho miễn.'],
  [
    { type: 'ExplanationRequested', data: { number: 1, lastDay: '2023-04-18', dueAt: saturday, requestedBy: 'dung' } },
    'Yêu cầu giải trình, hạn hết ngày 18/04/2023.',
  ],
  [{ type: 'ExplanationGiven', data: { request, requestedBy: 'dung', givenBy: 'binh' } }, 'Đã giải trình.'],
  [
    receiptEntered,
    'Ghi nhận báo cáo bằng bản giấy, nhận lúc 16:00 ngày 14/04/2023, chờ người thứ hai xác nhận; người lập: Lê Thị An, người ký: Trần Bình.',
  ],
  [
    received,
    'Xác nhận đã nhận báo cáo qua thư điện tử (người ghi nhận: Võ Chi), bản thứ 1, nhận lúc 16:00 ngày 14/04/2023, đúng hạn; người lập: Lê Thị An.',
  ],
  [{ type: 'OutOfBandReceiptRejected', data: { receipt: 1, rejectedBy: 'dung' } }, 'Bác bỏ việc ghi nhận báo cáo.'],
  [correctionRequested, 'Đề nghị đính chính báo cáo đã được chấp nhận.'],
  [correctionApproved, 'Đồng ý cho đính chính.'],
  [{ type: 'CorrectionDeclined', data: { request, declinedBy: 'dung' } }, 'Không đồng ý cho đính chính.'],
  [corrected, 'Gửi bản đính chính, bản thứ 2, nhận lúc 09:00 ngày 24/04/2023; người lập: Lê Thị An.'],
  [{ type: 'CorrectedVersionReturned', data: { request, version: 2, returnedBy: 'chi' } }, 'Trả lại bản đính chính thứ 2.'],
  [
    { type: 'CorrectedVersionAccepted', data: { request, version: 2, acceptedBy: 'chi' } },
    'Chấp nhận bản đính chính thứ 2; từ nay tính theo bản này.',
  ],
])('says %j in a sentence', (event, sentence) => {
  expect(tell(event)?.what.vi).toBe(sentence);
  expect(tell(event)?.what.en).toMatch(/^[A-Z].+\.$/);
});

it('gives reason, text and evidence', () => {
  expect(tell(extensionRequested('2023-04-18', friday), { reason: kept('Chờ số liệu') })?.what.vi).toContain('Lý do: Chờ số liệu');
  expect(tell(receiptEntered, { evidence: kept('Dấu đến số 214'), content: kept('Thu đạt 95%') })?.what.vi).toMatch(
    /Căn cứ: Dấu đến số 214$/,
  );
  expect(
    tell({ type: 'ExplanationGiven', data: { request, requestedBy: 'dung', givenBy: 'binh' } }, { text: kept('Mất điện') })?.what.en,
  ).toBe('The explanation was given. Text: Mất điện');
});

it('says that there was nothing to report, and why', () => {
  const nil = { ...receiptEntered, data: { ...entered, content: { kind: 'nil' } } } as ObligationEvent;
  expect(tell(nil, { nilReason: kept('Không thu') })?.what.vi).toContain('Không phát sinh. Lý do: Không thu');
  const alsoCorrected = { ...corrected, data: { ...corrected.data, content: { kind: 'nil' } } } as ObligationEvent;
  expect(tell(alsoCorrected, { nilReason: kept('Không thu') })?.what.vi).toContain('Không phát sinh. Lý do: Không thu');
});

it('names who acted and in whose name', () => {
  const signed = extensionRequested('2023-04-18', friday, { actingFor: { person: 'an', form: 'KT', delegation: 'd1' } });
  expect(tell(signed)?.who).toEqual({ vi: 'Trần Bình (KT. Lê Thị An)', en: 'Trần Bình (KT. Lê Thị An)' });
  expect(tell(opened)?.who.vi).toBe('Trần Bình');
});
