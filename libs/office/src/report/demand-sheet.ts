import { cellKey, entryOf, type Finding, formId, openFindings, readSheet, type Sheet, type SubmitReport } from '#domain';
import type { SheetInHand } from './sheet-reader.js';
import { sheetRefusals, SheetRefused } from './sheet-refusals.js';

/** What a command hands in, whichever command it is. */
export type HandedContent = Pick<SubmitReport['data'], 'content' | 'text' | 'restrictedText'>;

/** The sheet that is handed in; undefined where the report is in words, or says that there is nothing. */
export const handedSheet = ({ content, text, restrictedText }: HandedContent): Sheet | undefined =>
  content.kind === 'figures' && content.form !== undefined ? readSheet({ content: text, restricted: restrictedText }) : undefined;

/** What was found out before: how the form stands, and what there is to say about the sheet. */
export interface LookedAt {
  readonly inHand: SheetInHand | undefined;
  readonly sheet: Sheet | undefined;
  readonly findings: readonly Finding[];
}

/**
 * Whether what is handed in is what the form of its period asks for: asked of every report that comes in, by the page, the API or an import,
 * so that all are checked alike.
 */
export const demandSheet = (
  { content }: Pick<HandedContent, 'content'>,
  { inHand, sheet, findings }: LookedAt,
  { cleared }: { readonly cleared: boolean },
): void => {
  if (content.kind === 'nil') return demandNothingDrafted(inHand);
  const isSheet = content.form !== undefined;
  if (inHand === undefined) {
    if (isSheet) throw sheetRefusals.noForm();
    return;
  }
  if (!isSheet && inHand.asked.length === 0) return;
  if (sheet === undefined) throw sheetRefusals.formToBeFilled(formId(inHand.context.form));
  // Nobody signs figures that he may not see.
  if (!cleared && asksRestricted(inHand)) throw sheetRefusals.notCleared();
  const open = openFindings(findings, sheet.reasons);
  const errors = open.filter(({ kind }) => kind === 'error');
  if (errors.length > 0) throw new SheetRefused('SHEET_HAS_ERRORS', errors);
  if (open.length > 0) throw new SheetRefused('WARNINGS_NEED_REASONS', open);
};

const asksRestricted = ({ asked, isRestricted }: SheetInHand): boolean => asked.some(({ ref }) => isRestricted(cellKey(ref)));

const demandNothingDrafted = (inHand: SheetInHand | undefined): void => {
  const holdsFigures = [...(inHand?.draft.values ?? [])].some(([key, value]) => entryOf(key)?.kind === 'cell' && isFigure(value));
  if (holdsFigures) throw sheetRefusals.nilWithFigures();
};

const isFigure = (value: unknown): boolean => !['missing', 'not_yet', 'words'].includes((value as { readonly kind: string }).kind);
