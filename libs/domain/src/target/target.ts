import type { LocalDay } from '../calendar/local-day.js';
import type { Measurement } from '../indicator/measurement.js';
import type { Bilingual } from '../text.js';

/** Defence and security (targets 29 to 31 of the plan of 2023): shown from cleared seats only. Missing on what everybody may see. */
export type TargetClassification = 'restricted';

/** A heading under which the plan lists targets (nhóm chỉ tiêu), in the order of the plan. */
export interface TargetGroup {
  readonly code: string;
  readonly name: Bilingual;
}

/** One of the plan's numbered targets (chỉ tiêu), with the indicators (chỉ số) by which it is measured. */
export interface Target {
  readonly number: number;
  /** The code of its group. */
  readonly group: string;
  /** The plan's section that lists it. */
  readonly section: string;
  readonly text: Bilingual;
  readonly indicators: readonly Indicator[];
  readonly leadUnit: string | null;
  /** Our reasoning, not the plan's. */
  readonly suggestedLead?: { readonly unit: string; readonly coordinating: readonly string[]; readonly reason: string };
  readonly notes: readonly string[];
  /** The year whose values these are, on a target that was rolled forward: they are last year's and not yet decided anew. */
  readonly carriedFrom?: number;
  /** Of the whole target: its words tell as much as its figures. */
  readonly classification?: TargetClassification;
}

/** As worded: `eq` a bare figure, `gte` "trở lên", `gt` "trên", `lt` "dưới", `range` "từ … đến …"; the value may come later, from above. */
export type Comparator = 'eq' | 'gte' | 'gt' | 'lt' | 'range' | 'assigned_externally' | 'qualitative';

export interface Indicator {
  readonly code: string;
  readonly name: Bilingual;
  readonly unit: { readonly code: string; readonly name: Bilingual } | null;
  readonly comparator: Comparator;
  /** Decimals as text, so that no digit is lost. */
  readonly value: string | null;
  readonly upperValue?: string;
  /** By which document the superior authority set the value; missing on what the plan itself says, and while nobody has. */
  readonly assigned?: { readonly document: string; readonly documentDay: LocalDay };
  readonly partOf?: string;
  /** What it is measured for each of, where it must hold in every one: "từng lĩnh vực". */
  readonly dimension?: string;
  readonly quote?: string;
  /** How it is asked for, added up and judged; missing while nobody has said so: then it is on no form. */
  readonly measurement?: Measurement;
  readonly note?: string;
  /** Of this indicator alone, in a target that is open otherwise. */
  readonly classification?: TargetClassification;
}
