import { cellKey, checkSheet, entryOf, formId, openFindings, readSheet, type SubmitReport } from '#domain';
import type { SheetInHand } from './sheet-reader.js';
import { sheetRefusals, SheetRefused } from './sheet-refusals.js';

/** What a command hands in, whichever command it is. */
export type HandedContent = Pick<SubmitReport['data'], 'content' | 'text' | 'restrictedText'>;

/**
 * Whether what is handed in is what the form of its period asks for: asked of every report that comes in, by the page, the API or an import,
 * so that all are checked alike.
 */
export const demandSheet = (handed: HandedContent, inHand: SheetInHand | undefined, { cleared }: { readonly cleared: boolean }): void => {
  if (handed.content.kind === 'nil') return demandNothingDrafted(inHand);
  const isSheet = handed.content.form !== undefined;
  if (inHand === undefined) {
    if (isSheet) throw sheetRefusals.noForm();
    return;
  }
  if (!isSheet && inHand.asked.length === 0) return;
  const sheet = isSheet ? readSheet({ content: handed.text, restricted: handed.restrictedText }) : undefined;
  if (sheet === undefined) throw sheetRefusals.formToBeFilled(formId(inHand.context.form));
  // Nobody signs figures that he may not see.
  if (!cleared && asksRestricted(inHand)) throw sheetRefusals.notCleared();
  const open = openFindings(checkSheet(sheet, inHand.context), sheet.reasons);
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
