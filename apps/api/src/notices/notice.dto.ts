import type { NoticeItem, NoticeTold, NoticeView, Page } from '#contracts';
import { HistoryEntryDto } from '../http/answer.dto.js';
import { CodeField, TextField, WordField } from '../http/fields.js';
import { PageDto, PageQuery } from '../http/page.js';
import { NULLABLE, ShowInstant, ShowList, ShowNumber, ShowText, ShowWord } from '../http/shown.js';

export const OUTCOMES = ['accepted', 'bounced', 'unknown', 'suppressed', 'rehearsed', 'nobody', 'pending'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export class NoticeItemDto implements NoticeItem {
  @ShowText('Id of the notice') notice: string;
  @ShowText('Whom it is for; null where nobody was there', NULLABLE) person: string | null;
  @ShowInstant('When its first item fell due') openedAt: string;
  @ShowInstant('When it was written') composedAt: string;
  @ShowNumber('How much it tells') items: number;
  @ShowNumber('How much was no longer owed when it was written') suppressed: number;
  @ShowWord(OUTCOMES, 'What became of it; only accepted is proof') outcome: Outcome;
  @ShowInstant('Since when that is known', NULLABLE) outcomeAt: string | null;
  @ShowText('Message-ID of its letter', NULLABLE) messageId: string | null;
  @ShowNumber('How often it was sent again') sentAgain: number;
}

export class NoticePageDto extends PageDto implements Page<NoticeItem> {
  @ShowList(() => NoticeItemDto, 'The notices of this page, the latest first') items: NoticeItemDto[];
}

export class NoticeToldDto implements NoticeTold {
  @ShowText('Id of the event that had to be told') fact: string;
  @ShowText('What kind of fact it is', NULLABLE) kind: string | null;
  @ShowText('What it is about: obligation/…, task/…, impediment/…, escalation/…', NULLABLE) subject: string | null;
  @ShowText('The same, where it is an obligation', NULLABLE) obligation: string | null;
  @ShowText('Why it was left out', NULLABLE) suppressed: string | null;
}

export class NoticeDto extends NoticeItemDto implements NoticeView {
  @ShowText('Subject of the letter; null once erased', NULLABLE) subject: string | null;
  @ShowText('Text of the letter; null once erased', NULLABLE) text: string | null;
  @ShowList(() => NoticeToldDto, 'What it tells, and what was left out') told: NoticeToldDto[];
  @ShowList(() => HistoryEntryDto, 'What happened to it, in plain words') history: HistoryEntryDto[];
}

export class NoticeListQuery extends PageQuery {
  @CodeField({ vi: 'mã người nhận', en: 'the id of a person', optional: true }) person?: string;
  @WordField({ vi: `kết quả: ${OUTCOMES.join(', ')}`, en: `one of ${OUTCOMES.join(', ')}`, words: OUTCOMES, optional: true })
  outcome?: Outcome;
  @TextField({ vi: 'mã nghĩa vụ báo cáo', en: 'the name of an obligation, obligation/{unit}/{duty}/{period}', max: 400, optional: true })
  obligation?: string;
  @TextField({
    vi: 'nghĩa vụ báo cáo, nhiệm vụ, khó khăn hoặc đề xuất cần xem',
    en: 'what notices are about: obligation/…, task/…, impediment/…, escalation/…',
    max: 400,
    optional: true,
  })
  subject?: string;
  @CodeField({ vi: 'loại việc, ví dụ reminder', en: 'a kind of what is told, for example reminder', optional: true }) kind?: string;
}

export class NoticePath {
  @CodeField({ vi: 'mã thông báo', en: 'the id of a notice' }) notice: string;
}
