import type { CalendarFeedAnswer, CalendarFeedInput, CalendarFeedList, CalendarFeedRevoked, CalendarFeedView } from '#contracts';
import { AnswerDto } from '../http/answer.dto.js';
import { CodeField } from '../http/fields.js';
import { NULLABLE, ShowFlag, ShowInstant, ShowList, ShowText } from '../http/shown.js';

export class CalendarFeedAnswerDto extends AnswerDto implements CalendarFeedAnswer {
  @ShowText('Id of the feed') feed: string;
  @ShowText('Where a calendar fetches it; told once and kept nowhere, so null when the request is repeated', NULLABLE)
  address: string | null;
}

export class CalendarFeedRevokedDto extends AnswerDto implements CalendarFeedRevoked {
  @ShowText('Id of the feed') feed: string;
}

class CalendarFeedDto implements CalendarFeedView {
  @ShowText('Its id') feed: string;
  @ShowText('The unit it is of; null where it is of all the person’s own', NULLABLE) unit: string | null;
  @ShowInstant('When it was opened') openedAt: string;
  @ShowFlag('Whether it was revoked') revoked: boolean;
  @ShowInstant('When a calendar fetched it last, by the real clock', NULLABLE) usedAt: string | null;
}

export class CalendarFeedListDto implements CalendarFeedList {
  @ShowList(() => CalendarFeedDto, 'The asker’s feeds, those that are open first') feeds: CalendarFeedDto[];
}

export class CalendarFeedPath {
  @CodeField({ vi: 'mã lịch đăng ký', en: 'the id of a calendar feed' }) feed: string;
}

export class CalendarFeedBody implements CalendarFeedInput {
  @CodeField({ vi: 'mã đơn vị; bỏ trống thì gồm mọi đơn vị của mình', en: 'the code of a unit; all one’s own by default', optional: true })
  unit?: string;
}
