import type { SubmissionInput } from '#contracts';
import type { ReportContent } from '#domain';
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

interface HandedIn {
  readonly content: ReportContent;
  readonly text?: string;
  readonly nilReason?: string;
}

const ONE_OF_THREE = {
  vi: 'Cần đúng một trong ba: nội dung (content), mã băm của nội dung (digest), hoặc lý do không phát sinh (nilReason).',
  en: 'Expected: one of the three, content, its digest, or nilReason, why there is nothing to report.',
};
