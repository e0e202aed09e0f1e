import { BilingualText } from './bilingual-text.js';
import { DutyEntry } from './duty-entry.js';
import { OneOf, Optional, Part, Parts, Texts } from './field.js';
import { FormEntry } from './form-entry.js';
import { PlanHeadEntry } from './plan-head-entry.js';
import { PolicyEntry } from './policy-entry.js';
import { CitedDocumentEntry, ConventionsEntry, FocusAreaEntry, ReportingRegimeEntry } from './reading-entry.js';
import { TargetEntry, TargetGroupEntry } from './target-entry.js';
import { TaskEntry, TaskSectionEntry } from './task-entry.js';
import { UnitEntry } from './unit-entry.js';

/** A plan file as it is written: an authority's year plan as data. */
export class PlanFile {
  @OneOf('phiên bản của cách viết tệp này', 'version of the way this file is written', [1])
  readonly schemaVersion: 1;

  @Part('thông tin chung', 'the plan itself', PlanHeadEntry)
  readonly plan: PlanHeadEntry;

  @Optional()
  @Parts('những điều giả định khi kế hoạch không nêu', 'what is assumed where the plan says nothing', BilingualText)
  readonly assumptions?: readonly BilingualText[];

  @Optional()
  @Part('quy ước khi đọc tệp này', 'how this file is to be read', ConventionsEntry)
  readonly conventions?: ConventionsEntry;

  @Optional()
  @Parts('văn bản được viện dẫn', 'documents cited', CitedDocumentEntry)
  readonly citedDocuments?: readonly CitedDocumentEntry[];

  @Parts('các đơn vị', 'units', UnitEntry, 1)
  readonly units: readonly UnitEntry[];

  @Optional()
  @Part('chế độ báo cáo như kế hoạch nêu', 'the reporting regime as the plan has it', ReportingRegimeEntry)
  readonly reportingRegime?: ReportingRegimeEntry;

  @Parts('các chế độ báo cáo', 'duties', DutyEntry, 1)
  readonly duties: readonly DutyEntry[];

  @Parts('các quy tắc theo dõi', 'policies', PolicyEntry, 1)
  readonly policies: readonly PolicyEntry[];

  @Optional()
  @Parts('các trọng tâm', 'focus areas', FocusAreaEntry)
  readonly focusAreas?: readonly FocusAreaEntry[];

  @Optional()
  @Parts('các nhóm chỉ tiêu', 'groups of targets', TargetGroupEntry)
  readonly targetGroups?: readonly TargetGroupEntry[];

  @Optional()
  @Parts('các chỉ tiêu', 'targets', TargetEntry)
  readonly targets?: readonly TargetEntry[];

  @Optional()
  @Parts('các biểu mẫu báo cáo', 'forms of the reports', FormEntry)
  readonly forms?: readonly FormEntry[];

  @Optional()
  @Parts('các mục nhiệm vụ', 'sections of tasks', TaskSectionEntry)
  readonly taskSections?: readonly TaskSectionEntry[];

  @Optional()
  @Parts('các nhiệm vụ', 'tasks', TaskEntry)
  readonly tasks?: readonly TaskEntry[];

  @Optional()
  @Texts('nơi nhận', 'distribution list')
  readonly distributionList?: readonly string[];

  @Optional()
  @Texts('chỗ kế hoạch tự mâu thuẫn, giữ nguyên', 'where the plan contradicts itself, kept as it is')
  readonly anomalies?: readonly string[];
}
