import type { ReceiptInput, SubmissionInput } from '#contracts';
import type { EnterReceipt, ReportContent } from '#domain';
import type { Instant } from '#eventsourcing';
import { problems } from '../http/problems.js';
import { contentDigest } from './content-digest.js';

/** What is handed in, of the three things it may be; refuses none of them, and more than one. */
export const handedIn = ({ content, digest, nilReason }: SubmissionInput): HandedIn => {
  const given = [content, digest, nilReason].filter((one) => one !== undefined);
  if (given.length !== 1) throw problems.inputFaulty([{ field: 'content', sentence: ONE_OF_THREE }]);
  if (nilReason !== undefined) return { content: { kind: 'nil' }, nilReason };
  if (content !== undefined) return { content: { kind: 'figures', digest: contentDigest(content) }, text: content };
  return { content: { kind: 'figures', digest: digest! } };
};

/** What a clerk says came in; its instant as the log writes instants. */
export const receiptOf = (input: ReceiptInput): Omit<EnterReceipt['data'], 'obligation'> => ({
  ...handedIn(input),
  receivedAt: new Date(input.receivedAt).toISOString() as Instant,
  channel: input.channel,
  preparedBy: input.preparedBy,
  submittedBy: input.signedBy,
  evidence: input.evidence,
});

interface HandedIn {
  readonly content: ReportContent;
  readonly text?: string;
  readonly nilReason?: string;
}

const ONE_OF_THREE = {
  vi: 'Cần đúng một trong ba: nội dung (content), mã băm của nội dung (digest), hoặc lý do không phát sinh (nilReason).',
  en: 'Expected: one of the three, content, its digest, or nilReason, why there is nothing to report.',
};
