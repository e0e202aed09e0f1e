import { actingForIn, isAmong } from '../access/acting.js';
import { forReason, inWords } from '../sealed-parts.js';
import type { Instant } from '#eventsourcing';
import type { ConfirmReceipt, EnterReceipt, RejectReceipt } from './commands.js';
import { judged } from './judged.js';
import { type KnownObligation, mayHandIn } from './obligation.js';
import type { EnteredReceipt, OutOfBandReceiptEntered, OutOfBandReceiptRejected, ReportReceivedOutOfBand } from './out-of-band.js';
import { refusals } from './refusals.js';
import { sealedContent } from './sealed-content.js';

/** The first of two persons says what came in, when, on which way, and by what that is proved. */
export const enterReceipt = ({ data, by, now }: EnterReceipt, obligation: KnownObligation): OutOfBandReceiptEntered[] => {
  demandReceivable(data.receivedAt, obligation, now);
  if (obligation.receipt.open !== undefined) throw refusals.receiptWaits();
  if (data.content.kind === 'nil' && !data.nilReason?.trim()) throw refusals.nilWithoutReason();
  if (data.preparedBy === data.submittedBy) throw refusals.preparedBySigner();
  const { receivedAt, channel, preparedBy, submittedBy, content } = data;
  const entered = { number: obligation.receipt.count + 1, receivedAt, channel, preparedBy, submittedBy, content, enteredBy: by };
  const { sealed } = sealedContent(data);
  return [
    {
      type: 'OutOfBandReceiptEntered',
      data: entered,
      occurredAt: now,
      sealed: { ...sealed, ...inWords('evidence', data.evidence).sealed },
    },
  ];
};

/** The second person vouches for it: it becomes the next version, judged by its true receipt. */
export const confirmReceipt = (command: ConfirmReceipt, obligation: KnownObligation): ReportReceivedOutOfBand[] => {
  const receipt = obligation.receipt.open;
  if (receipt === undefined) throw refusals.noReceipt();
  demandAnotherPerson(command, receipt);
  demandReceivable(receipt.receivedAt, obligation, command.now);
  const { number, enteredBy, channel, receivedAt, preparedBy, submittedBy, content } = receipt;
  const version = judged(obligation, { receivedAt, preparedBy, submittedBy, content });
  const received = { ...version, receipt: number, channel, enteredBy, confirmedBy: command.by };
  return [{ type: 'ReportReceivedOutOfBand', data: received, occurredAt: receivedAt }];
};

/** Who entered it may take it back himself: that decides nothing. */
export const rejectReceipt = ({ data, by, now }: RejectReceipt, { receipt }: KnownObligation): OutOfBandReceiptRejected[] => {
  if (receipt.open === undefined) throw refusals.noReceipt();
  return [{ type: 'OutOfBandReceiptRejected', data: { receipt: receipt.open.number, rejectedBy: by }, ...forReason(data.reason, now) }];
};

const demandReceivable = (receivedAt: Instant, obligation: KnownObligation, now: Instant): void => {
  if (!mayHandIn(obligation)) throw refusals.nothingToHandIn(obligation);
  if (receivedAt > now) throw refusals.receiptAhead();
  if (receivedAt < obligation.opensAt) throw refusals.receiptBeforeOpening();
  const last = obligation.versions.at(-1);
  if (last !== undefined && receivedAt <= last.receivedAt) throw refusals.receiptBeforeLastVersion(last.version);
};

const demandAnotherPerson = (command: ConfirmReceipt, receipt: EnteredReceipt): void => {
  if (isAmong(command, receipt.enteredBy, actingForIn(receipt)?.person)) throw refusals.ownEntry();
  if (isAmong(command, receipt.preparedBy, receipt.submittedBy)) throw refusals.ownReport();
};
