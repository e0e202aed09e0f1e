import type { Bilingual } from '../text.js';
import type { Act } from './acts.js';

/** What people do here, as verbs. */
export const ACT_NAMES: Readonly<Record<Act, Bilingual>> = {
  draft: { vi: 'soạn báo cáo', en: 'draft a report' },
  enter_on_behalf: { vi: 'nhập thay báo cáo', en: 'enter a report on behalf of a unit' },
  submit: { vi: 'ký gửi báo cáo', en: 'sign and hand in a report' },
  review: { vi: 'duyệt hoặc trả lại báo cáo', en: 'accept or return a report' },
  urge: { vi: 'đôn đốc', en: 'urge' },
  request_extension: { vi: 'xin gia hạn', en: 'ask for an extension' },
  grant_short_extension: { vi: 'phê duyệt gia hạn ngắn', en: 'grant a short extension' },
  grant_extension: { vi: 'phê duyệt gia hạn', en: 'grant an extension' },
  request_excuse: { vi: 'xin miễn báo cáo', en: 'ask to be excused' },
  excuse: { vi: 'cho miễn báo cáo', en: 'excuse' },
  close_missing: { vi: 'chốt thiếu báo cáo', en: 'close as missing' },
  enter_receipt: { vi: 'nhập báo cáo nhận ngoài hệ thống', en: 'enter a receipt outside the system' },
  confirm_receipt: { vi: 'xác nhận báo cáo nhận ngoài hệ thống', en: 'confirm a receipt outside the system' },
  request_correction: { vi: 'xin đính chính', en: 'ask for a correction' },
  decide_correction: { vi: 'phê duyệt đính chính', en: 'decide on a correction' },
  request_explanation: { vi: 'yêu cầu giải trình', en: 'ask for an explanation' },
  give_explanation: { vi: 'giải trình', en: 'explain' },
  transfer: { vi: 'chuyển nghĩa vụ báo cáo', en: 'transfer an obligation' },
  cancel: { vi: 'hủy nghĩa vụ báo cáo', en: 'cancel an obligation' },

  propose_escalation: { vi: 'đề xuất trình xử lý', en: 'propose an escalation' },
  amend_escalation: { vi: 'sửa văn bản trình xử lý', en: 'change the letter of an escalation' },
  withdraw_escalation: { vi: 'rút đề xuất trình xử lý', en: 'withdraw an escalation' },
  decide_escalation: { vi: 'phê duyệt trình xử lý', en: 'decide on an escalation' },
  dispatch_escalation: { vi: 'phát hành văn bản trình xử lý', en: 'dispatch an escalation' },
  acknowledge_escalation: { vi: 'xác nhận đã nhận văn bản', en: 'acknowledge an escalation' },
  close_escalation: { vi: 'kết thúc vụ việc trình xử lý', en: 'close an escalation' },

  propose_task: { vi: 'đề xuất giao nhiệm vụ', en: 'propose a task' },
  assign_task: { vi: 'giao nhiệm vụ', en: 'assign a task' },
  receive_task: { vi: 'tiếp nhận nhiệm vụ', en: 'receive a task' },
  delegate_task: { vi: 'phân công trong đơn vị', en: 'delegate a task inside the unit' },
  request_coordinator_input: { vi: 'đề nghị đơn vị phối hợp góp ý', en: 'ask a coordinating unit for its part' },
  provide_coordinator_input: { vi: 'góp ý với tư cách đơn vị phối hợp', en: 'give a coordinating unit’s part' },
  report_progress: { vi: 'báo cáo tiến độ', en: 'report progress' },
  request_task_extension: { vi: 'xin gia hạn nhiệm vụ', en: 'ask for a task’s extension' },
  decide_task_extension: { vi: 'phê duyệt gia hạn nhiệm vụ', en: 'decide on a task’s extension' },
  report_completion: { vi: 'báo cáo hoàn thành nhiệm vụ', en: 'report a task’s completion' },
  review_completion: { vi: 'thẩm tra việc hoàn thành nhiệm vụ', en: 'review a task’s completion' },
  confirm_completion: { vi: 'xác nhận hoàn thành nhiệm vụ', en: 'confirm a task’s completion' },
  recall_task: { vi: 'thu hồi hoặc giao lại nhiệm vụ', en: 'recall or reassign a task' },

  raise_impediment: { vi: 'nêu khó khăn, vướng mắc', en: 'raise a difficulty' },
  route_impediment: { vi: 'chuyển khó khăn, vướng mắc đến nơi giải quyết', en: 'pass a difficulty to who can solve it' },
  answer_impediment: { vi: 'trả lời khó khăn, vướng mắc', en: 'answer a difficulty' },
  judge_answer: { vi: 'đồng ý hoặc phản hồi câu trả lời', en: 'confirm or dispute an answer' },

  compile: { vi: 'tổng hợp báo cáo', en: 'compile reports' },
  decide_missing: { vi: 'cho tổng hợp khi còn thiếu đơn vị', en: 'let it be compiled without some units' },
  confirm_indicator: { vi: 'xác nhận số liệu chỉ tiêu chủ trì', en: 'confirm the figures of an indicator' },
  review_compilation: { vi: 'thẩm tra báo cáo tổng hợp', en: 'review a compiled report' },
  sign_compilation: { vi: 'ký báo cáo tổng hợp', en: 'sign a compiled report' },
  issue_compilation: { vi: 'phát hành báo cáo tổng hợp', en: 'issue a compiled report' },
  recall_compilation: { vi: 'thu hồi báo cáo tổng hợp', en: 'recall a compiled report' },

  request_report: { vi: 'yêu cầu báo cáo đột xuất', en: 'ask for a one-off report' },
  enter_rules: { vi: 'nhập quy định', en: 'enter rules' },
  approve_rules: { vi: 'phê duyệt quy định', en: 'approve rules' },
  enter_persons: { vi: 'cập nhật danh bạ', en: 'enter persons and seats' },
  enter_absence: { vi: 'ghi vắng mặt', en: 'enter an absence' },
  delegate_authority: { vi: 'ủy quyền', en: 'delegate authority' },
  erase_person: { vi: 'xóa thông tin cá nhân', en: 'erase a person’s details' },
};

/** Several acts in one breath. */
export const nameActs = (acts: readonly Act[]): Bilingual => ({
  vi: acts.map((act) => ACT_NAMES[act].vi).join(', '),
  en: acts.map((act) => ACT_NAMES[act].en).join(', '),
});
