import { seatInMatter } from '../access/case-seats.js';
import { policyOn } from '../duty/policy.js';
import { namesIn } from '../notice/names-in.js';
import { ROLE_NAMES } from '../org/role.js';
import type { Subject } from '../subject/subject.js';
import { type Bilingual, capital, writeDay } from '../text.js';
import { type DossierFacts, overdueDays } from './dossier-facts.js';
import { writtenTo } from './escalation.js';

/**
 * The letter as it would go out, drawn up from what is known: to the head of the unit an urging, to somebody above a request to step in.
 * Number, date and signature are set when it is sent out (Decree 30/2020).
 */
export const draftLetter = (facts: DossierFacts): Bilingual => {
  const parts = [headOf(facts), addressOf(facts), groundsOf(facts), ...(facts.rollup ? [gapOf(facts.rollup)] : []), requestOf(facts)];
  const all = [...parts, footOf(facts)];
  return { vi: all.map(({ vi }) => vi).join('\n\n'), en: all.map(({ en }) => en).join('\n\n') };
};

const headOf = ({ subject, regime }: DossierFacts): Bilingual => ({
  vi: [
    `${regime.authority.name.vi.toLocaleUpperCase('vi')}`,
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Số: ……/……',
    `V/v đôn đốc ${WORK[subject.kind].verb} “${subject.title.vi}”`,
  ].join('\n'),
  en: [regime.authority.name.en, 'No.: ……/……', `Re: urging to ${WORK[subject.kind].en}: ${subject.title.en}`].join('\n'),
});

const addressOf = ({ known, subject, regime }: DossierFacts): Bilingual => {
  const addressee = writtenTo(known);
  const unit = namesIn(regime).unit(seatInMatter(addressee, subject.matter, regime).unit);
  const role = ROLE_NAMES[addressee];
  return addressee === 'head'
    ? { vi: `Kính gửi: Thủ trưởng ${unit.vi}`, en: `To: the head of ${unit.en}` }
    : { vi: `Kính trình: ${capital(role.vi)} ${unit.vi}`, en: `To: the ${role.en}, ${unit.en}` };
};

const groundsOf = (facts: DossierFacts): Bilingual => {
  const { known, subject, regime, told } = facts;
  const unit = namesIn(regime).unit(subject.matter.unit);
  const lastDay = writeDay(subject.lastDayAt(known.revision));
  const days = overdueDays(facts);
  const work = WORK[subject.kind];
  const before = sayBefore(told);
  return {
    vi: `Theo ${regime.head.title.vi}, ${unit.vi} phải ${work.verb} “${subject.title.vi}”, hạn hết ngày ${lastDay}. Đến nay đã quá hạn ${days} ngày làm việc mà ${work.notDone.vi}${before.vi}.`,
    en: `By ${regime.head.title.en}, ${unit.en} has to ${work.en} “${subject.title.en}” by the end of ${lastDay}. It is ${days} working day(s) overdue and ${work.notDone.en}${before.en}.`,
  };
};

/** What was done about it before; only what is proved, and nothing where there was nothing. */
const sayBefore = ({ notices, urgings }: DossierFacts['told']): Bilingual => {
  const said = [
    ...(notices > 0 ? [{ vi: `${notices} thông báo đã được gửi đi`, en: `${notices} notice(s) were delivered` }] : []),
    ...(urgings > 0 ? [{ vi: `đơn vị đã được đôn đốc ${urgings} lần`, en: `the unit was urged ${urgings} time(s)` }] : []),
  ];
  if (said.length === 0) return { vi: '', en: '' };
  return { vi: `, mặc dù ${said.map(({ vi }) => vi).join(' và ')}`, en: `, though ${said.map(({ en }) => en).join(' and ')}` };
};

const gapOf = ({ accepted, of }: NonNullable<DossierFacts['rollup']>): Bilingual => ({
  vi: `Việc chậm trễ này làm cho báo cáo tổng hợp chưa đủ số liệu: mới có ${accepted}/${of} đơn vị được chấp nhận.`,
  en: `Because of the delay the compiled report is incomplete: ${accepted} of ${of} units are accepted.`,
});

const requestOf = (facts: DossierFacts): Bilingual => {
  const { known, subject, regime } = facts;
  const work = WORK[subject.kind];
  const unit = namesIn(regime).unit(subject.matter.unit);
  const measure = measureOf(facts);
  const step = measure && { vi: ` Biện pháp đề nghị: ${measure.vi}.`, en: ` Proposed measure: ${measure.en}.` };
  return writtenTo(known) === 'head'
    ? {
        vi: `Đề nghị Thủ trưởng đơn vị chỉ đạo ${work.vi} ngay; nếu có khó khăn, vướng mắc, báo cáo rõ nguyên nhân bằng văn bản.${step?.vi ?? ''}`,
        en: `The head of the unit is asked to have it done at once; where there is an obstacle, to report its cause in writing.${step?.en ?? ''}`,
      }
    : {
        vi: `Kính trình xem xét, chỉ đạo ${unit.vi} ${work.vi} ngay.${step?.vi ?? ''}`,
        en: `You are asked to look into it and to direct ${unit.en} to ${work.en} it at once.${step?.en ?? ''}`,
      };
};

const measureOf = ({ known, subject, regime, today }: DossierFacts): Bilingual | undefined =>
  policyOn(regime.policies, subject.policy, today).escalation.levels.find(({ level }) => level === known.level)?.measure;

const footOf = ({ known: { approver }, subject, regime }: DossierFacts): Bilingual => {
  const names = namesIn(regime);
  const recipient = names.unit(subject.matter.recipient ?? regime.authority.code);
  const unit = names.unit(subject.matter.unit);
  return {
    vi: [
      'Nơi nhận:',
      '- Như trên;',
      `- ${unit.vi};`,
      `- Lưu: VT, ${recipient.vi}.`,
      '',
      ROLE_NAMES[approver].vi.toLocaleUpperCase('vi'),
    ].join('\n'),
    en: [
      'Copies:',
      '- the addressee;',
      `- ${unit.en};`,
      `- file: records office, ${recipient.en}.`,
      '',
      capital(ROLE_NAMES[approver].en),
    ].join('\n'),
  };
};

/** What has to be done; `verb` is the Vietnamese for it before a title, which says itself what it is. */
const WORK: Record<Subject['kind'], Bilingual & { readonly verb: string; readonly notDone: Bilingual }> = {
  obligation: { vi: 'gửi báo cáo', verb: 'gửi', en: 'hand in', notDone: { vi: 'chưa nhận được báo cáo', en: 'nothing was received' } },
  task: {
    vi: 'hoàn thành nhiệm vụ',
    verb: 'hoàn thành',
    en: 'complete',
    notDone: { vi: 'nhiệm vụ chưa hoàn thành', en: 'the task is not done' },
  },
  impediment: {
    vi: 'trả lời khó khăn, vướng mắc',
    verb: 'trả lời',
    en: 'answer',
    notDone: { vi: 'chưa có trả lời', en: 'there is no answer' },
  },
};
