import { type Plan, rollForward } from '#domain';
import { readText } from './file-text.js';
import { type PlanFileReading, readPlanFile, type ReadCalendar } from './read-plan-file.js';
import { documentOf, toText } from './write-plan-file.js';

export type RolledForwardFile =
  | {
      readonly status: 'written';
      readonly text: string;
      readonly plan: Plan;
      /** How the new file reads: a draft may still need work, such as a recipient that is no more. */
      readonly reading: PlanFileReading;
    }
  | Extract<PlanFileReading, { readonly status: 'faulty' }>;

/**
 * The file of a later year's draft. What belongs to the one issued document (number, day, signatory, theme, its text) is taken out;
 * citations, the distribution list and the recorded contradictions stay, as material for those who write the new plan.
 */
export const rollForwardFile = (source: string | Uint8Array, readCalendar: ReadCalendar, year: number): RolledForwardFile => {
  const reading = readPlanFile(source, readCalendar);
  const original = readText(source);
  if (reading.status === 'faulty' || original.status === 'refused') return reading as Extract<PlanFileReading, { status: 'faulty' }>;

  const plan = rollForward(reading.plan, year);
  const document = documentOf(plan, original.text);
  for (const key of ['number', 'issuedOn']) document.setIn(['plan', key], null);
  for (const key of ['numberAndDateNote', 'signatory', 'theme', 'text']) document.deleteIn(['plan', key]);
  document.commentBefore = [sayDraft(reading.plan, plan), document.commentBefore].filter(Boolean).join('\n\n');
  const text = toText(document);
  return { status: 'written', text, plan, reading: readPlanFile(text, readCalendar) };
};

const sayDraft = (from: Plan, to: Plan): string =>
  [
    ` Dự thảo năm ${to.year}, chuyển từ ${from.code}; chưa ai quyết định. Phần ghi chú bên dưới là của tệp năm ${from.year}.`,
    ` A draft for ${to.year}, rolled forward from ${from.code}; decided by nobody yet. The remarks below are those of the ${from.year} file.`,
  ].join('\n');
