import { Refusal } from '../refusal.js';
import type { SavedEntry } from './draft.js';

/** An entry that was saved by another since it was seen; nobody saved it where it was never filled in. */
export interface ChangedEntry {
  readonly key: string;
  readonly saved: SavedEntry | undefined;
}

/** Why the domain does not save what was written on a form. */
export const draftRefusals = {
  changedMeanwhile: (entries: readonly ChangedEntry[]) => new CellsChanged(entries),
  unfitEntry: (key: string) =>
    new Refusal('ENTRY_UNFIT', {
      vi: `Không lưu được mục “${key}”: sai loại nội dung. Hãy tải lại biểu mẫu rồi ghi lại.`,
      en: `The entry “${key}” cannot be saved: it holds another kind of thing. Load the form again and fill it in.`,
    }),
};

/** The refusal with what has changed, so that both values can be shown side by side. */
export class CellsChanged extends Refusal {
  constructor(readonly entries: readonly ChangedEntry[]) {
    const keys = entries.map(({ key }) => key).join(', ');
    super('CELL_CHANGED_MEANWHILE', {
      vi: `Người khác đã lưu ${keys} sau khi bạn mở biểu mẫu. Hãy xem số họ ghi rồi quyết định giữ số nào; chưa có gì bị ghi đè.`,
      en: `Somebody else has saved ${keys} since you opened the form. Look at what was written and decide which stays; nothing was overwritten.`,
    });
  }
}
