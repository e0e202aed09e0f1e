import { type LocalDay, type LocalTime, type Role, ROLES } from '#domain';
import { BilingualText } from './bilingual-text.js';
import { Code, Day, OneOf, Optional, Part, Parts, SomeOf, TimeOfDay, Whole } from './field.js';

export class ReminderEntry {
  @Whole('nhắc trước bao nhiêu ngày làm việc; 0 là ngày cuối', 'working days before the last day; 0 is the day itself', 0, 60)
  readonly step: number;

  @SomeOf('nhắc ai trong đơn vị', 'who in the unit is reminded', ROLES)
  readonly to: readonly Role[];
}

export class EscalationLevelEntry {
  @Whole('mức', 'level', 1, 9)
  readonly level: number;

  @Whole('đề xuất sau bao nhiêu ngày làm việc quá hạn', 'proposed after so many working days overdue', 1, 250)
  readonly afterWorkingDays: number;

  @OneOf('trình lên ai', 'whom the case is put to', ROLES)
  readonly addressee: Role;

  @SomeOf('ai duyệt, theo thứ tự', 'who approves, in this order', ROLES)
  readonly approvers: readonly Role[];

  @Part('biện pháp', 'measure', BilingualText)
  readonly measure: BilingualText;
}

const TEN_DAYS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

export class EscalationEntry {
  @Whole('người duyệt có bao nhiêu ngày làm việc', "the approver's working days", 1, 60)
  readonly approverTermWorkingDays: number;

  @Whole('người được ủy quyền có bao nhiêu ngày làm việc', "the deputy's working days", 1, 60)
  readonly deputyTermWorkingDays: number;

  @Optional()
  @SomeOf('nhắc người duyệt vào ngày làm việc thứ mấy', 'on which working days the approver is reminded', TEN_DAYS)
  readonly approverReminders?: readonly number[];

  @Parts('các mức', 'levels', EscalationLevelEntry)
  readonly levels: readonly EscalationLevelEntry[];
}

export class TaskTermsEntry {
  @Whole('số ngày làm việc để đề nghị xem lại việc giao', 'working days to dispute that a task is the unit’s own', 1, 60)
  readonly receiptWorkingDays: number;
}

/** How difficulties are followed up; all of it, where any of it is said. */
export class ImpedimentTermsEntry {
  @SomeOf('nhắc chuyển xử lý vào ngày làm việc thứ mấy', 'on which working days the compiling office is reminded to route it', TEN_DAYS)
  readonly routingReminders: readonly number[];

  @Whole('số ngày làm việc để trả lời', 'working days to answer', 1, 250)
  readonly answerWorkingDays: number;

  @Whole('số ngày làm việc để trả lời lại', 'working days to answer again after a dispute', 1, 250)
  readonly secondAnswerWorkingDays: number;

  @SomeOf('nhắc đơn vị đánh giá vào ngày làm việc thứ mấy', 'on which working days the unit is reminded to judge the answer', TEN_DAYS)
  readonly judgementReminders: readonly number[];

  @Whole('số ngày làm việc để đánh giá câu trả lời', 'working days to judge the answer', 1, 60)
  readonly judgementWorkingDays: number;
}

/** How a report is followed up, from a day on. */
export class PolicyEntry {
  @Code('mã quy tắc', 'code of the policy')
  readonly code: string;

  @Day('ngày có hiệu lực', 'first day of effect')
  readonly effectiveFrom: LocalDay;

  @TimeOfDay('không nhắc sớm hơn giờ này', 'no reminder earlier in the day')
  readonly remindAt: LocalTime;

  @Parts('các lần nhắc', 'reminders', ReminderEntry)
  readonly reminders: readonly ReminderEntry[];

  @SomeOf('báo quá hạn cho ai', 'who is told that the deadline has passed', ROLES)
  readonly overdueTo: readonly Role[];

  @Whole('số phút chờ sau hạn trước khi ghi quá hạn', 'minutes after the due instant before an absence is declared', 0, 1440)
  readonly settlingMinutes: number;

  @Whole('số ngày làm việc ân hạn trước khi ghi quá hạn', 'working days of grace before the mark overdue', 0, 60)
  readonly graceWorkingDays: number;

  @Whole('số ngày làm việc để sửa báo cáo bị trả', 'working days to mend a returned report', 1, 60)
  readonly cureWorkingDays: number;

  @Optional()
  @Whole('đơn vị tiếp nhận tự gia hạn tối đa bao nhiêu ngày làm việc', 'working days the receiving head may extend by himself', 0, 60)
  readonly shortExtensionWorkingDays?: number;

  @Part('đề xuất xử lý khi quá hạn', 'escalation', EscalationEntry)
  readonly escalation: EscalationEntry;

  @Optional()
  @Part('theo dõi nhiệm vụ', 'how tasks are followed up', TaskTermsEntry)
  readonly tasks?: TaskTermsEntry;

  @Optional()
  @Part('theo dõi khó khăn, vướng mắc', 'how difficulties are followed up', ImpedimentTermsEntry)
  readonly impediments?: ImpedimentTermsEntry;
}
