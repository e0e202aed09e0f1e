import type { CorrectedReport, Draft, ObligationItem, ObligationPage, ObligationView, ReportAct, ReportVersion } from '#contracts';
import { AsOfDto, ShowAsOf } from '../as-of/as-of.dto.js';
import { SheetContentDto } from '../sheets/sheet.dto.js';
import { HistoryEntryDto } from '../http/answer.dto.js';
import { PageDto } from '../http/page.js';
import {
  NULLABLE,
  SentenceDto,
  ShowDay,
  ShowFlag,
  ShowInstant,
  ShowList,
  ShowNumber,
  ShowSentence,
  ShowText,
  ShowTexts,
  ShowWord,
} from '../http/shown.js';
import { ApiProperty } from '@nestjs/swagger';

export const STATUSES = ['open', 'submitted', 'returned', 'resubmitted', 'accepted', 'excused', 'closed_missing', 'cancelled'] as const;
export const TIMELINESS = ['pending', 'on_time', 'late', 'missing', 'excused'] as const;
export const REPORT_ACTS = [
  'draft',
  'enter_on_behalf',
  'submit',
  'review',
  'urge',
  'request_extension',
  'grant_short_extension',
  'grant_extension',
  'request_excuse',
  'excuse',
  'close_missing',
  'enter_receipt',
  'confirm_receipt',
  'request_correction',
  'decide_correction',
  'request_explanation',
  'give_explanation',
  'transfer',
  'cancel',
] as const;

export class ObligationItemDto implements ObligationItem {
  @ShowText('obligation/{unit}/{duty}/{period}') obligation: string;
  @ShowText('The unit it was opened for') unit: string;
  @ShowText('The unit that owes it now') owner: string;
  @ShowText('The unit that receives it') recipient: string;
  @ShowText('Code of the duty') duty: string;
  @ShowText('The period', { example: '2023-04' }) period: string;
  @ShowWord(STATUSES, 'How far it has come') status: (typeof STATUSES)[number];
  @ShowWord(TIMELINESS, 'The verdict') timeliness: (typeof TIMELINESS)[number];
  @ShowFlag('The due instant passed with nothing handed in, and that is on record') overdue: boolean;
  @ShowInstant('When its period opened') opensAt: string;
  @ShowInstant('Received before it is on time') dueAt: string;
  @ShowDay('The last day on which it may be handed in on time') lastDay: string;
  @ShowInstant('What has to be met next: the same, or a cure date') nextDueAt: string;
  @ShowNumber('How many versions were handed in') reportVersions: number;
  @ShowInstant('When the first version was received', NULLABLE) firstReceivedAt: string | null;
  @ShowNumber('How often it was urged for') urgings: number;
  @ShowNumber('Version of the obligation, for If-Match') version: number;
}

export class ObligationPageDto extends PageDto implements ObligationPage {
  @ShowAsOf() asOf: AsOfDto | null;
  @ShowList(() => ObligationItemDto, 'The obligations of this page') items: ObligationItemDto[];
}

export class DraftDto implements Draft {
  @ShowText('Who saved it') savedBy: string;
  @ShowInstant('When') savedAt: string;
  @ShowText('SHA-256 of its text') digest: string;
  @ShowText('Its text; null once it was erased', NULLABLE) content: string | null;
}

export class CorrectedReportDto implements CorrectedReport {
  @ShowNumber('Counted from 1') version: number;
  @ShowInstant('When it was received') receivedAt: string;
  @ShowText('Who prepared it') preparedBy: string;
  @ShowTexts('Whoever else filled in cells of it') alsoPreparedBy: string[];
  @ShowText('Who signed and submitted it') submittedBy: string;
  @ShowWord(['figures', 'nil'], 'A report, or word that there is nothing to report') kind: 'figures' | 'nil';
  @ShowText('SHA-256 of its content', NULLABLE) digest: string | null;
  @ShowText('What was handed in, or why there is nothing to report; null where it was erased or only its digest was given', NULLABLE)
  content: string | null;
  @ApiProperty({ type: () => SheetContentDto, nullable: true, description: 'What was handed in on a form, as far as the asker may see it' })
  sheet: SheetContentDto | null;
}

export class ReportVersionDto extends CorrectedReportDto implements ReportVersion {
  @ShowFlag('Received before the due instant') onTime: boolean;
  @ShowDay('The last day by which it was judged') lastDay: string;
}

export class ObligationDto extends ObligationItemDto implements ObligationView {
  @ShowSentence('The status in words') statusName: SentenceDto;
  @ShowSentence('Name of the duty') dutyName: SentenceDto;
  @ShowSentence('The period in words') periodName: SentenceDto;
  @ShowSentence('Name of the unit that owes it') unitName: SentenceDto;
  @ShowSentence('Why it is due when it is') deadline: SentenceDto;
  @ShowNumber('Working days from the last day to the receipt of the counted version') workingDaysLate: number;
  @ApiProperty({ type: () => DraftDto, nullable: true, description: 'The last draft; null for those who may not see it' })
  draft: DraftDto | null;
  @ShowList(() => ReportVersionDto, 'Every version that was handed in') reports: ReportVersionDto[];
  @ShowList(() => CorrectedReportDto, 'Every version that corrects an accepted one') corrections: CorrectedReportDto[];
  @ShowNumber('The version whose figures count; null while none is accepted', NULLABLE) acceptedVersion: number | null;
  @ShowList(() => HistoryEntryDto, 'What happened, in plain words') history: HistoryEntryDto[];
  @ApiProperty({ type: String, enum: REPORT_ACTS, isArray: true, description: 'What the asker may do to it' }) may: ReportAct[];
  @ShowAsOf() asOf: AsOfDto | null;
}
