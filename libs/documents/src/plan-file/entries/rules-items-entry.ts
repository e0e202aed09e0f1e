import { AssignedValueEntry } from './assigned-value-entry.js';
import { CalendarYearEntry } from './calendar-file.js';
import { DutyEntry } from './duty-entry.js';
import { Optional, Parts } from './field.js';
import { FormEntry } from './form-entry.js';
import { PolicyEntry } from './policy-entry.js';
import { TargetEntry } from './target-entry.js';
import { UnitEntry } from './unit-entry.js';

/** Items of the rules by themselves, each as it stands in a plan file or a calendar file. */
export class RulesItemsEntry {
  @Optional()
  @Parts('các năm của lịch', 'years of the calendar', CalendarYearEntry)
  readonly calendarYears?: readonly CalendarYearEntry[];

  @Optional()
  @Parts('các đơn vị', 'units', UnitEntry)
  readonly units?: readonly UnitEntry[];

  @Optional()
  @Parts('chính sách nhắc và trình', 'policies', PolicyEntry)
  readonly policies?: readonly PolicyEntry[];

  @Optional()
  @Parts('chế độ báo cáo', 'duties', DutyEntry)
  readonly duties?: readonly DutyEntry[];

  @Optional()
  @Parts('chỉ tiêu', 'targets', TargetEntry)
  readonly targets?: readonly TargetEntry[];

  @Optional()
  @Parts('giá trị được cấp trên giao', 'values that the superior authority has set', AssignedValueEntry)
  readonly assignedValues?: readonly AssignedValueEntry[];

  @Optional()
  @Parts('biểu mẫu báo cáo', 'forms of the reports', FormEntry)
  readonly forms?: readonly FormEntry[];
}
