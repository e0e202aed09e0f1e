import { Injectable } from '@nestjs/common';
import type { SubmissionInput } from '#contracts';
import { draftedSheet, type Form, formId, type Sheet, type SubmitReport, type WrittenDraft } from '#domain';
import { closedSheet, preparedBy, preparersOn, SheetReader, sheetRefusals } from '#office';
import { sheetOfInput } from './inputs.js';

type Handed = Pick<SubmitReport['data'], 'content' | 'text' | 'restrictedText' | 'preparedBy' | 'alsoPreparedBy'>;

/** Closes a sheet that is handed in, whether it was sent or drafted here, and knows who has prepared it. */
@Injectable()
export class HandedSheets {
  constructor(private readonly sheets: SheetReader) {}

  /** Refuses with `NO_FORM` and `DRAFT_EMPTY`. What stands on the sheet is looked at by the door. */
  async close(input: SubmissionInput, obligation: string): Promise<Handed> {
    const [inHand, draft] = await Promise.all([this.sheets.form(obligation), this.sheets.draft(obligation)]);
    if (inHand === undefined) throw sheetRefusals.noForm();
    const sheet = input.sheet === undefined ? drafted(draft, inHand.form) : sheetOfInput(input.sheet);
    return { ...closedSheet(sheet, inHand.targets), ...preparedBy(input.preparedBy, preparersOn(sheet, draft)) };
  }
}

const drafted = (draft: WrittenDraft, form: Form): Sheet => {
  if (draft.values.size === 0) throw sheetRefusals.draftEmpty();
  return draftedSheet(draft, formId(form));
};
