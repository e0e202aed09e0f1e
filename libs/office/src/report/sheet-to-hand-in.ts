import { createHash, randomUUID } from 'node:crypto';
import { canonicalJson, storedText } from '#eventsourcing';
import { entriesOfSheet, type Sheet, type SubmitReport, type Target, type WrittenDraft, writeSheet } from '#domain';

/** SHA-256 of a content as the log keeps it, so that who has the text can prove that it is the one. */
export const contentDigest = (content: string): string => createHash('sha256').update(storedText(content), 'utf8').digest('hex');

/** A sheet as the commands carry it: its digest, which is of both its parts, and the parts. */
export const closedSheet = (
  sheet: Sheet,
  targets: readonly Target[],
): Required<Pick<SubmitReport['data'], 'content' | 'text'>> & Restricted => {
  const written = writeSheet(sheet, targets, { nonce: randomUUID(), digestOf: contentDigest });
  return { content: { kind: 'figures', digest: contentDigest(written.text), form: sheet.form }, ...written };
};

type Restricted = Pick<SubmitReport['data'], 'restrictedText'>;

/** Who has prepared a sheet, as far as it was drafted here: everybody by whom something stands on it as he saved it, the last one first. */
export const preparersOn = (sheet: Sheet, { entries, values }: WrittenDraft): readonly string[] => {
  const standing = [...entriesOfSheet(sheet)].filter(([key, value]) => canonicalJson(values.get(key) ?? null) === canonicalJson(value));
  const saved = standing.flatMap(([key]) => entries.get(key) ?? []).sort((a, b) => b.revision - a.revision);
  return [...new Set(saved.flatMap(({ authors }) => authors))];
};

/** The preparers as a command names them: the one who is named, or who saved last, and all others. */
export const preparedBy = (
  named: string | undefined,
  preparers: readonly string[],
): Pick<SubmitReport['data'], 'preparedBy' | 'alsoPreparedBy'> => {
  const first = named ?? preparers[0];
  const others = preparers.filter((person) => person !== first);
  return { ...(first !== undefined && { preparedBy: first }), ...(others.length > 0 && { alsoPreparedBy: others }) };
};
