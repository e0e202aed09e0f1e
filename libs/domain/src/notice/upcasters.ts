import type { Upcaster, Upcasters } from '#eventsourcing';
import type { NoticeEvent } from './notice.js';

// Whoever wrote without upcasters wrote today's shape under the first number: what bears the new name is left as it is.
const subjectOf = ({ obligation, ...fact }: object & { readonly obligation?: string }): object =>
  obligation === undefined ? fact : { ...fact, subject: obligation };

const composed: Upcaster = (data) => {
  const { facts } = data as { readonly facts: readonly object[] };
  return { ...data, facts: facts.map(subjectOf) };
};

const nobody: Upcaster = (data) => ({ ...data, fact: subjectOf((data as { readonly fact: object }).fact) });

/** What a notice tells was always a report at first, and its stream was called so. */
export const noticeUpcasters = { NoticeComposed: [composed], NobodyToTell: [nobody] } satisfies Upcasters & {
  readonly [Type in NoticeEvent['type']]?: readonly Upcaster[];
};
