import type { LocalDay } from '#domain';
import { BilingualText } from './bilingual-text.js';
import { Code, Codes, Day, Optional, OrNull, Part, Text, Texts } from './field.js';

export class TaskSectionEntry {
  @Code('mục', 'section')
  readonly section: string;

  @Part('tên mục', 'name of the section', BilingualText)
  readonly name: BilingualText;
}

/** A task of the plan as it stands there. */
export class TaskEntry {
  @Code('mã nhiệm vụ: chỗ đứng trong kế hoạch', 'code of the task: its place in the plan')
  readonly code: string;

  @Text('mục của kế hoạch', 'section of the plan')
  readonly section: string;

  @Part('tên ngắn', 'short title', BilingualText)
  readonly title: BilingualText;

  @Text('nguyên văn', "the plan's words")
  readonly text: string;

  @OrNull()
  @Code('mã đơn vị chủ trì; null nếu kế hoạch không nêu', 'code of the lead unit; null if the plan names none')
  readonly leadUnit: string | null;

  @OrNull()
  @Day('hạn; null nếu kế hoạch không nêu', 'deadline; null if the plan names none')
  readonly deadline: LocalDay | null;

  @Optional()
  @Codes('mã các đơn vị được giao', 'codes of the assignees')
  readonly assignees?: readonly string[];

  @Optional()
  @Codes('mã các đơn vị phối hợp', 'codes of the coordinators')
  readonly coordinators?: readonly string[];

  @Optional()
  @Codes('mã các đơn vị được nhắc đến', 'codes of the units mentioned')
  readonly unitsMentioned?: readonly string[];

  @Optional()
  @Texts('cam kết nêu trong lời văn', 'commitments within the words')
  readonly commitments?: readonly string[];
}
