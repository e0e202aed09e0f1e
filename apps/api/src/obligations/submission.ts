import type { ReceiptInput, SubmissionInput } from '#contracts';
import type { EnterReceipt, SubmitReport } from '#domain';
import type { Instant } from '#eventsourcing';
import { contentDigest } from '#office';
import { problems } from '../http/problems.js';

/** What is handed in, as the commands carry it. */
export type Handed = Pick<SubmitReport['data'], 'content' | 'text' | 'restrictedText' | 'nilReason' | 'preparedBy' | 'alsoPreparedBy'>;

/** Whether it is on a form, sent or drafted here. Refuses none of the things that may be handed in, and more than one. */
export const isOnForm = ({ content, digest, nilReason, sheet, fromDraft }: SubmissionInput): boolean => {
  const given = [content, digest, nilReason, sheet, fromDraft].filter((one) => one !== undefined);
  if (given.length !== 1) throw problems.inputFaulty([{ field: 'content', sentence: ONE_OF_FIVE }]);
  return sheet !== undefined || fromDraft !== undefined;
};

/** What is handed in in words, by its digest, or as word that there is nothing to report. */
export const inWords = ({ content, digest, nilReason, preparedBy }: SubmissionInput): Handed => ({
  ...(nilReason !== undefined
    ? { content: { kind: 'nil' }, nilReason }
    : { content: { kind: 'figures', digest: digest ?? contentDigest(content!) }, ...(content !== undefined && { text: content }) }),
  ...(preparedBy !== undefined && { preparedBy }),
});

/** What a clerk says came in; its instant as the log writes instants. */
export const receiptOf = (
  input: ReceiptInput,
  { content, text, restrictedText, nilReason }: Handed,
): Omit<EnterReceipt['data'], 'obligation'> => ({
  content,
  ...(text !== undefined && { text }),
  ...(restrictedText !== undefined && { restrictedText }),
  ...(nilReason !== undefined && { nilReason }),
  receivedAt: new Date(input.receivedAt).toISOString() as Instant,
  channel: input.channel,
  preparedBy: input.preparedBy,
  submittedBy: input.signedBy,
  evidence: input.evidence,
});

const ONE_OF_FIVE = {
  vi: 'Cần đúng một trong năm: biểu mẫu (sheet), bản nháp của biểu mẫu (fromDraft), nội dung (content), mã băm (digest), hoặc lý do không phát sinh (nilReason).',
  en: 'Expected: one of the five, sheet, fromDraft, content, its digest, or nilReason, why there is nothing to report.',
};
