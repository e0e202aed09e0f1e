import type { DelegationAnswer, DelegationForm, DelegationInput, DelegationView, Page, RevocationInput } from '#contracts';
import { type Act, ACT_NAMES, ROLES, type Role } from '#domain';
import { ActDto, DELEGATION_FORMS } from '../access/me.dto.js';
import { CodeField, DayField, FlagField, TextField, WordField, WordListField } from '../http/fields.js';
import { PageDto, PageQuery } from '../http/page.js';
import { NULLABLE, SentenceDto, ShowDay, ShowFlag, ShowList, ShowSentence, ShowText, ShowWord } from '../http/shown.js';
import { StaffingAnswerDto } from '../persons/person.dto.js';

const ACTS = Object.keys(ACT_NAMES) as Act[];

export class DelegationPath {
  @CodeField({ vi: 'mã giấy ủy quyền', en: 'the id of a grant' }) delegation: string;
}

export class DelegationBody implements DelegationInput {
  @CodeField({ vi: 'mã người được ủy quyền', en: 'the id of who is to act' }) delegate: string;
  @CodeField({ vi: 'mã đơn vị của vị trí', en: 'the code of the unit of the seat' }) unit: string;
  @WordField({ vi: `vai trò: ${ROLES.join(', ')}`, en: `one of ${ROLES.join(', ')}`, words: ROLES }) role: Role;
  @WordField({ vi: 'hình thức: KT, TL hoặc TUQ', en: 'KT for the head, TL by order, TUQ by authorisation', words: DELEGATION_FORMS })
  form: DelegationForm;
  @DayField({ vi: 'ngày đầu có hiệu lực', en: 'the first day' }) from: string;
  @DayField({ vi: 'ngày cuối có hiệu lực', en: 'the last day, at most a year later' }) to: string;
  @WordListField({ vi: 'danh sách những việc được ủy quyền', en: 'the acts it covers', words: ACTS }) acts: Act[];
  @TextField({ vi: 'số, ký hiệu văn bản ủy quyền', en: 'number and sign of the document', max: 100 }) documentNumber: string;
  @TextField({ vi: 'lý do, tối đa 2.000 ký tự', en: 'the reason', max: 2_000 }) reason: string;
}

export class RevocationBody implements RevocationInput {
  @DayField({ vi: 'ngày cuối có hiệu lực', en: 'the last day on which it holds; without it, it ends at once', optional: true }) on?: string;
  @TextField({ vi: 'lý do, tối đa 2.000 ký tự', en: 'the reason', max: 2_000 }) reason: string;
}

export class DelegationListQuery extends PageQuery {
  @FlagField({ vi: 'true: chỉ những giấy đang có hiệu lực', en: 'true for those that hold today', optional: true }) holds?: boolean;
}

export class DelegationDto implements DelegationView {
  @ShowText('Id of the grant') delegation: string;
  @ShowText('In whose name is decided') principal: string;
  @ShowText('His name', NULLABLE) principalName: string | null;
  @ShowText('Who decides') delegate: string;
  @ShowText('His name', NULLABLE) delegateName: string | null;
  @ShowText('Code of the unit of the seat acted in') unit: string;
  @ShowSentence('Its name') unitName: SentenceDto;
  @ShowWord(ROLES, 'The role of that seat') role: string;
  @ShowSentence('The same in words') roleName: SentenceDto;
  @ShowWord(DELEGATION_FORMS, 'For the head (KT), by order (TL), by authorisation (TUQ)') form: DelegationForm;
  @ShowDay('The first day') from: string;
  @ShowDay('The last day, after a revocation too') to: string;
  @ShowList(() => ActDto, 'What it covers') acts: ActDto[];
  @ShowText('Number and sign of the document') documentNumber: string;
  @ShowText('Why; null once it was erased', NULLABLE) reason: string | null;
  @ShowFlag('Whether it holds today') holds: boolean;
}

export class DelegationPageDto extends PageDto implements Page<DelegationView> {
  @ShowList(() => DelegationDto, 'The grants of this page, the latest first') items: DelegationDto[];
}

export class DelegationAnswerDto extends StaffingAnswerDto implements DelegationAnswer {
  @ShowText('Id of the grant') delegation: string;
}
