import type { AuthorityGaps, AuthorityGapView } from '#contracts';
import type { SaidGap } from '#domain';
import { ActDto } from '../access/me.dto.js';
import { showActs } from '../access/show-acts.js';
import { DayField } from '../http/fields.js';
import { NULLABLE, SentenceDto, ShowDay, ShowList, ShowNumber, ShowSentence, ShowText, ShowTexts } from '../http/shown.js';

export class AuthorityGapDto extends ActDto implements AuthorityGapView {
  @ShowNumber('The level of an escalation; null for any other act', NULLABLE) level: number | null;
  @ShowTexts('For which units') units: string[];
  @ShowText('Who alone could do it, and would have to ask himself; null where there is nobody', NULLABLE) person: string | null;
  @ShowDay('The first day') from: string;
  @ShowDay('The last day') to: string;
  @ShowSentence('The same in words') sentence: SentenceDto;
}

export class AuthorityGapsDto implements AuthorityGaps {
  @ShowDay('The first day that was looked at') from: string;
  @ShowDay('The last day that was looked at') to: string;
  @ShowList(() => AuthorityGapDto, 'The gaps, the first to begin first') gaps: AuthorityGapDto[];
}

export class GapQuery {
  @DayField({ vi: 'ngày đầu; mặc định hôm nay', en: 'the first day; today by default', optional: true }) from?: string;
  @DayField({ vi: 'ngày cuối; mặc định 90 ngày sau', en: 'the last day; by default 90 days from today', optional: true }) to?: string;
}

/** A gap as it is shown. */
export const showGap = ({ act, level, units, alone, from, to, sentence }: SaidGap): AuthorityGapView => ({
  ...showActs([act])[0]!,
  level: level ?? null,
  units,
  person: alone?.person ?? null,
  ...{ from, to, sentence },
});
