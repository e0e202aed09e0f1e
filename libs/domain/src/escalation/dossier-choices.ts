import { namesIn } from '../notice/names-in.js';
import { ROLE_NAMES } from '../org/role.js';
import type { Bilingual } from '../text.js';
import type { ManagerChoice } from './decide-choice.js';
import type { DossierFacts } from './dossier-facts.js';
import { awaitsOutcome, isPending, writtenTo } from './escalation.js';

/** A choice that the manager has now, and what it would do. */
export interface OfferedChoice {
  readonly choice: ManagerChoice;
  readonly label: Bilingual;
  readonly effect: Bilingual;
}

/** What can be chosen of a case as it stands; who may, is another matter. */
export const choicesOf = (facts: DossierFacts): readonly OfferedChoice[] => [
  ...(facts.known.status === 'proposed' ? choicesOfCase(facts) : []),
  ...(facts.subject.kind === 'obligation' && (isPending(facts.known) || awaitsOutcome(facts.known)) ? choicesOfReport(facts) : []),
];

const choicesOfCase = ({ known, subject }: DossierFacts): readonly OfferedChoice[] => {
  const to = ROLE_NAMES[writtenTo(known)];
  const late = subject.kind === 'obligation' ? { vi: 'báo cáo', en: 'report' } : { vi: 'việc này', en: 'matter' };
  return [
    {
      choice: 'approve',
      label: { vi: 'Phê duyệt', en: 'Approve' },
      effect: {
        vi: `Văn thư hoặc cơ quan tổng hợp phát hành văn bản gửi ${to.vi}; đơn vị phải xác nhận đã nhận. Hạn không đổi, ${late.vi} vẫn tính là trễ.`,
        en: `The letter goes out to the ${to.en} under a number, and the unit has to acknowledge it. The date is not moved; the ${late.en} stays late.`,
      },
    },
    {
      choice: 'approve_with_changes',
      label: { vi: 'Phê duyệt, có sửa', en: 'Approve with changes' },
      effect: {
        vi: 'Như phê duyệt, với nội dung do lãnh đạo sửa; cả bản cũ và bản sửa đều được lưu.',
        en: 'As with approval, in the words the manager gives; both versions are kept.',
      },
    },
    {
      choice: 'decline',
      label: { vi: 'Từ chối', en: 'Decline' },
      effect: {
        vi: 'Không gửi gì đi. Hệ thống không trình tiếp lên cấp trên cho đến khi có người đề xuất lại.',
        en: 'Nothing is sent. Nothing goes up to the next level until a person proposes anew.',
      },
    },
    {
      choice: 'extend',
      label: { vi: 'Cho thêm thời gian', en: 'Give more time' },
      effect: {
        vi: `Hồ sơ tạm dừng đến hết ngày được chọn, sau đó lại chờ quyết định. Hạn không đổi, ${late.vi} vẫn tính là trễ.`,
        en: `The case rests until the end of the chosen day, then waits again. The date is not moved; the ${late.en} stays late.`,
      },
    },
  ];
};

const choicesOfReport = ({ subject, regime, rollup }: DossierFacts): readonly OfferedChoice[] => {
  const unit = namesIn(regime).unit(subject.matter.unit);
  const share =
    rollup === undefined ? { vi: '', en: '' } : { vi: ` (${rollup.accepted}/${rollup.of})`, en: ` (${rollup.accepted}/${rollup.of})` };
  return [
    {
      choice: 'waive',
      label: { vi: 'Cho miễn kỳ này', en: 'Excuse this period' },
      effect: {
        vi: `${unit.vi} không phải gửi báo cáo kỳ này; việc nhắc và trình xử lý chấm dứt; thống kê ghi là được miễn.`,
        en: `${unit.en} owes no report for this period; reminding and escalation end; statistics show it as excused.`,
      },
    },
    {
      choice: 'reassign',
      label: { vi: 'Giao cho đơn vị khác', en: 'Give it to another unit' },
      effect: {
        vi: 'Đơn vị được chọn phải gửi báo cáo này, hạn không đổi; lịch sử của báo cáo được giữ nguyên.',
        en: 'The chosen unit owes this report, by the same date; its history stays as it is.',
      },
    },
    {
      choice: 'explain',
      label: { vi: 'Yêu cầu giải trình', en: 'Ask for an explanation' },
      effect: {
        vi: `Thủ trưởng ${unit.vi} phải giải trình đến hết ngày được chọn; hồ sơ này vẫn chờ quyết định.`,
        en: `The head of ${unit.en} has to explain by the end of the chosen day; this case goes on waiting.`,
      },
    },
    {
      choice: 'compile_without',
      label: { vi: 'Tổng hợp không có đơn vị này', en: 'Compile without it' },
      effect: {
        vi: `Báo cáo tổng hợp được lập mà không có ${unit.vi}${share.vi}; thống kê ghi là không nộp. Báo cáo đến sau vẫn được nhận và đưa vào bản tổng hợp sau.`,
        en: `The compiled report is made without ${unit.en}${share.en}; statistics show it as missing. A report that comes later is taken and goes into the next edition.`,
      },
    },
  ];
};
