import type { LocalDay } from '../calendar/local-day.js';
import { namesIn } from '../notice/names-in.js';
import { type Bilingual, writeDay } from '../text.js';
import { choicesOf, type OfferedChoice } from './dossier-choices.js';
import { draftLetter } from './dossier-letter.js';
import { type DossierFacts, overdueDays } from './dossier-facts.js';
import type { DutyRecord } from './dossier-record.js';

/*
 * dossier  what a manager needs to decide on a case: what is owed and since when, what was told, how the unit has done before, what the
 *          compiled report lacks, the letter as it would go out, and what each choice would do
 */

export interface Dossier {
  /** "Báo cáo định kỳ hàng tháng, tháng 04/2023 – Phòng Kinh tế" */
  readonly owed: Bilingual;
  readonly deadline: Bilingual;
  readonly lastDay: LocalDay;
  readonly workingDaysOverdue: number;
  /** How it stands, and what was done about it, in one sentence. */
  readonly standing: Bilingual;
  readonly record: readonly DutyRecord[];
  /** What the compiled report lacks without it. */
  readonly gap: Bilingual | null;
  readonly letter: Letter;
  readonly choices: readonly OfferedChoice[];
}

/** The letter: as somebody wrote it, which it then is in both languages, or as it is drawn up from what is known. */
export type Letter = Bilingual & { readonly written: boolean };

export const dossierOf = (facts: DossierFacts): Dossier => {
  const { known, subject, record, draft } = facts;
  const lastDay = subject.lastDayAt(known.revision);
  return {
    owed: owedBy(facts),
    deadline: facts.deadline ?? { vi: `Hạn: hết ngày ${writeDay(lastDay)}.`, en: `Due by the end of ${writeDay(lastDay)}.` },
    lastDay,
    workingDaysOverdue: overdueDays(facts),
    standing: sayStanding(facts),
    record,
    gap: sayGap(facts),
    letter: draft === undefined ? { ...draftLetter(facts), written: false } : { vi: draft, en: draft, written: true },
    choices: choicesOf(facts),
  };
};

const owedBy = ({ subject, regime }: DossierFacts): Bilingual => {
  const unit = namesIn(regime).unit(subject.matter.unit);
  return { vi: `${subject.title.vi} – ${unit.vi}`, en: `${subject.title.en} – ${unit.en}` };
};

const sayStanding = (facts: DossierFacts): Bilingual => {
  const { notices, urgings } = facts.told;
  const days = overdueDays(facts);
  const told = {
    vi: `đã báo ${notices} lần, đôn đốc ${urgings} lần`,
    en: `told ${notices} time(s), urged ${urgings} time(s)`,
  };
  if (!facts.subject.isOwed) return { vi: `Việc này đã xong; ${told.vi}.`, en: `It is settled; ${told.en}.` };
  return { vi: `Quá hạn ${days} ngày làm việc; ${told.vi}.`, en: `${days} working day(s) overdue; ${told.en}.` };
};

const sayGap = ({ rollup }: DossierFacts): Bilingual | null =>
  rollup === undefined
    ? null
    : {
        vi: `Báo cáo tổng hợp của kỳ này mới có ${rollup.accepted} trên ${rollup.of} đơn vị được chấp nhận; thiếu đơn vị này thì chưa đủ.`,
        en: `The compiled report of this period has ${rollup.accepted} of ${rollup.of} units accepted; without this one it is incomplete.`,
      };
