import type { SeatRef } from '../org/seat.js';
import { type Saying, type Teller, tellingOf, type Told } from '../notice/telling.js';
import type { Bilingual } from '../text.js';
import type { CutOffReached, RollupEvent, RollupStage } from './events.js';
import { evolveRollup, isKnownRollup, type KnownRollup, NO_ROLLUP, type Rollup } from './rollup.js';
import { headOf, seatsFor } from './seats.js';
import { titleOfRollup } from './subject.js';
import { holdersOf, toldOfEdition } from './told-of-edition.js';

/** How the events of a compilation are told: to whoever has the next step in hand, and of an edition to whom it is news. */
export const rollupTeller: Teller<Rollup> = {
  category: 'rollup',
  types: new Set<RollupEvent['type']>([
    'CutOffReached',
    'MissingUnitsRecorded',
    'CompilationDrafted',
    'CompilationReviewed',
    'CompilationReturned',
    'CompilationSigned',
    'CompilationIssued',
    'DocumentRecalled',
    'CompilationReminderIssued',
  ]),
  initialState: NO_ROLLUP,
  evolve: evolveRollup,
  tell: (told) => {
    const { state, stream, regime } = told;
    if (!isKnownRollup(state)) return undefined;
    const saying = sayOf(told, state);
    return saying && tellingOf(saying, { subject: stream, unit: state.unit, title: titleOfRollup(stream, regime) });
  },
  // Who is asked for the next step need not be, once it is done.
  isOver: (state, { kind }) => {
    const stage = ASKS_AT[kind];
    return stage !== undefined && isKnownRollup(state) && state.status !== stage;
  },
};

const ASKS_AT: Readonly<Record<string, RollupStage>> = {
  compilation_cut_off: 'cut_off',
  compilation_missing_decided: 'cut_off',
  compilation_returned: 'cut_off',
  compilation_drafted: 'drafted',
  compilation_reviewed: 'reviewed',
  compilation_signed: 'signed',
  compilation_reminder_cut_off: 'cut_off',
  compilation_reminder_drafted: 'drafted',
  compilation_reminder_reviewed: 'reviewed',
  compilation_reminder_signed: 'signed',
  compilation_reminder_issued: 'issued',
};

const sayOf = ({ event: { type, data }, regime }: Told<Rollup>, state: KnownRollup): Saying | undefined => {
  const event = { type, data } as RollupEvent;
  const next = (stage: RollupStage): readonly SeatRef[] => seatsFor(stage, state.unit, regime);
  const financeHead: SeatRef = { unit: state.unit, role: 'finance_head' };
  switch (event.type) {
    case 'CutOffReached':
      return sayCutOff(event.data, { clerk: next('cut_off'), head: financeHead });
    case 'MissingUnitsRecorded': {
      const count = event.data.units.length;
      const says = {
        vi: `đã có quyết định tổng hợp khi thiếu ${count} đơn vị; hãy lập dự thảo.`,
        en: `it may be compiled without ${count} unit(s); draft it.`,
      };
      return { kind: 'compilation_missing_decided', says, to: next('cut_off') };
    }
    case 'CompilationDrafted': {
      const { edition } = event.data;
      const says = { vi: `dự thảo bản ${edition} chờ thẩm tra.`, en: `the draft of edition ${edition} is to be reviewed.` };
      return { kind: 'compilation_drafted', says, to: next('drafted') };
    }
    case 'CompilationReviewed':
      return {
        kind: 'compilation_reviewed',
        says: { vi: 'đã thẩm tra, chờ ký.', en: 'is reviewed and waits to be signed.' },
        to: next('reviewed'),
      };
    case 'CompilationReturned':
      return {
        kind: 'compilation_returned',
        says: { vi: 'dự thảo bị trả lại, cần lập lại.', en: 'the draft was returned; draft it again.' },
        to: next('cut_off'),
      };
    case 'CompilationSigned':
      return {
        kind: 'compilation_signed',
        says: {
          vi: 'đã ký; hãy phát hành hôm nay, chậm nhất là ngày làm việc tiếp theo.',
          en: 'is signed; issue it today, at the latest on the next working day.',
        },
        to: next('signed'),
      };
    case 'CompilationIssued':
      return { kind: 'compilation_issued', says: sayIssued(event.data), to: toldOfEdition(event.data, state, regime) };
    case 'DocumentRecalled': {
      const { edition } = event.data;
      const holders = holdersOf(edition, state).map((unit) => headOf(unit, regime));
      const says = { vi: `bản ${edition} đã bị thu hồi; không dùng nữa.`, en: `edition ${edition} is recalled; do not use it.` };
      return { kind: 'compilation_recalled', says, to: [...holders, ...next('issued')] };
    }
    case 'CompilationReminderIssued': {
      const { stage } = event.data;
      const waiting = stage === 'cut_off' && isUndecided(state) ? [...next(stage), financeHead] : next(stage);
      return { kind: `compilation_reminder_${stage}`, says: sayReminder(event.data), to: waiting };
    }
    default:
      return undefined;
  }
};

/** Where somebody is missing the finance head has to decide; else the clerk goes on. */
const sayCutOff = ({ missing }: CutOffReached['data'], { clerk, head }: { clerk: readonly SeatRef[]; head: SeatRef }): Saying => {
  if (missing.length === 0) {
    return {
      kind: 'compilation_cut_off',
      says: { vi: 'đã chốt, đủ báo cáo; hãy lập dự thảo.', en: 'is cut off with all reports in; draft it.' },
      to: clerk,
    };
  }
  const says = {
    vi: `đã chốt, còn thiếu ${missing.length} đơn vị; cần quyết định tổng hợp không có các đơn vị này.`,
    en: `is cut off and ${missing.length} unit(s) are missing; decide whether it is compiled without them.`,
  };
  return { kind: 'compilation_cut_off', says, to: [...clerk, head] };
};

/** Whether it waits for the finance head, too, as far as the cut-off tells: reports may have come since. */
const isUndecided = ({ missing, decidedMissing }: KnownRollup): boolean => missing.some((unit) => !decidedMissing.includes(unit));

const sayIssued = ({ edition, documentNumber }: { readonly edition: number; readonly documentNumber: string }): Bilingual =>
  edition === 1
    ? { vi: `đã phát hành, số ${documentNumber}.`, en: `is issued, no. ${documentNumber}.` }
    : {
        vi: `bản ${edition} đã phát hành, số ${documentNumber}, thay bản ${edition - 1}.`,
        en: `edition ${edition} is issued, no. ${documentNumber}, and takes the place of edition ${edition - 1}.`,
      };

const sayReminder = ({ stage, afterWorkingDays }: { readonly stage: RollupStage; readonly afterWorkingDays: number }): Bilingual => {
  const step = STEPS[stage];
  return {
    vi: `đã ${afterWorkingDays} ngày làm việc ${step.vi}.`,
    en: `for ${afterWorkingDays} working day(s) ${step.en}.`,
  };
};

const STEPS: Readonly<Record<RollupStage, Bilingual>> = {
  collecting: { vi: 'chờ chốt', en: 'it has waited to be cut off' },
  cut_off: { vi: 'chờ lập dự thảo', en: 'it has waited for a draft' },
  drafted: { vi: 'chờ Văn phòng thẩm tra', en: 'it has waited for the Office' },
  reviewed: { vi: 'chờ ký', en: 'it has waited to be signed' },
  signed: { vi: 'chờ phát hành', en: 'it has waited to be issued' },
  issued: { vi: 'có báo cáo mới chưa tổng hợp', en: 'there have been newer reports that are not compiled' },
};
