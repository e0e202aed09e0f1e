import type { Cadence, LocalDay, Relation, Shift } from '#domain';
import { ANCHORS, type AnchorEntry, UnknownAnchor } from './anchor-entry.js';
import { BilingualText } from './bilingual-text.js';
import { COVERED, type CoveredEntry, UnknownCovered } from './covered-entry.js';
import { Code, Codes, Day, OneOf, Optional, OrNull, Part, PartByKind, Parts, Text } from './field.js';
import { OVERLAPS, type OverlapEntry, UnknownOverlap } from './overlap-entry.js';

const CADENCES: readonly Cadence[] = ['month', 'quarter', 'half_year', 'nine_months', 'year', 'once'];
const RELATIONS: readonly Relation[] = ['before', 'on_or_before'];
const SHIFTS: readonly Shift[] = ['none', 'next_working_day', 'previous_working_day'];

export class DueEntry {
  @OneOf('before: không kể ngày nêu; on_or_before: kể cả ngày nêu', 'before leaves the day out, on_or_before takes it in', RELATIONS)
  readonly relation: Relation;

  @PartByKind('mốc hạn', 'anchor', ANCHORS, UnknownAnchor)
  readonly anchor: AnchorEntry;

  @OneOf('hạn dời đi đâu khi là ngày nghỉ', 'where the date goes when it is off', SHIFTS)
  readonly shift: Shift;
}

export class LevelEntry {
  @Code('mã cấp báo cáo', 'code of the level')
  readonly code: string;

  @Part('hạn nộp', 'due rule', DueEntry)
  readonly due: DueEntry;

  @Codes('mã các đơn vị báo cáo', 'codes of the reporters', 1)
  readonly reporters: readonly string[];

  @Code('mã đơn vị nhận', 'code of the recipient')
  readonly recipient: string;

  @Optional()
  @Code('mã đơn vị nhận báo cáo của chính đơn vị nhận', "code of who receives the recipient's own report")
  readonly recipientOfItsOwn?: string;
}

export class PeriodEntry {
  @Code('mã kỳ', 'id of the period')
  readonly id: string;

  @Day('ngày đầu kỳ', 'first day')
  readonly firstDay: LocalDay;

  @Day('ngày cuối kỳ', 'last day')
  readonly lastDay: LocalDay;
}

/** The standing rule: who owes which report to whom, how often, and when. */
export class DutyEntry {
  @Code('mã chế độ báo cáo', 'code of the duty')
  readonly code: string;

  @Part('tên báo cáo', 'name of the report', BilingualText)
  readonly name: BilingualText;

  @Text('nguyên văn quy định trong kế hoạch', "the rule in the plan's own words")
  readonly text: string;

  @Text('mục của kế hoạch', 'section of the plan')
  readonly section: string;

  @OneOf('chu kỳ', 'cadence', CADENCES)
  readonly cadence: Cadence;

  @Optional()
  @Part('kỳ duy nhất của báo cáo một lần', 'the only period of a report asked for once', PeriodEntry)
  readonly period?: PeriodEntry;

  @PartByKind('kỳ số liệu', 'days covered', COVERED, UnknownCovered)
  readonly covered: CoveredEntry;

  @PartByKind('khi trùng kỳ với báo cáo khác', 'where it ends together with another', OVERLAPS, UnknownOverlap)
  readonly overlap: OverlapEntry;

  @Day('ngày có hiệu lực', 'first day of effect')
  readonly effectiveFrom: LocalDay;

  @OrNull()
  @Day('ngày hết hiệu lực, kể cả ngày đó; null nếu chưa định', 'last day of effect; null if it is open')
  readonly effectiveTo: LocalDay | null;

  @Code('mã quy tắc theo dõi, có trong policies', 'code of the policy, one of policies')
  readonly policy: string;

  @Parts('các cấp báo cáo', 'levels of reporting', LevelEntry, 1)
  readonly levels: readonly LevelEntry[];
}
