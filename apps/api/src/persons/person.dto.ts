import { ApiProperty } from '@nestjs/swagger';
import type {
  AbsenceEndInput,
  AbsenceInput,
  AbsenceView,
  HeldSeatView,
  Page,
  PersonAnswer,
  PersonView,
  SeatEndInput,
  SeatInput,
} from '#contracts';
import { ROLES, type Role } from '#domain';
import { CodeField, DayField, FlagField, TextField, WordField } from '../http/fields.js';
import { PageDto } from '../http/page.js';
import { NULLABLE, SentenceDto, ShowDay, ShowFlag, ShowList, ShowNumber, ShowSentence, ShowText, ShowWord } from '../http/shown.js';
import { AuthorityGapDto } from './gap.dto.js';

export class PersonPath {
  @CodeField({ vi: 'mã người trong danh bạ', en: 'the id of a person' }) person: string;
}

export class AbsenceBody implements AbsenceInput {
  @DayField({ vi: 'ngày vắng đầu tiên', en: 'the first day away' }) from: string;
  @DayField({ vi: 'ngày vắng cuối cùng', en: 'the last day away' }) to: string;
  @TextField({ vi: 'lý do, tối đa 500 ký tự', en: 'the reason', max: 500, optional: true }) reason?: string;
}

export class AbsenceEndBody implements AbsenceEndInput {
  @DayField({ vi: 'ngày vắng đầu tiên của lần đó', en: 'the first day of that absence' }) from: string;
  @DayField({ vi: 'ngày vắng cuối cùng', en: 'the last day away; without it he is back today', optional: true }) on?: string;
}

export class SeatBody implements SeatInput {
  @CodeField({ vi: 'mã đơn vị', en: 'the code of a unit' }) unit: string;
  @WordField({ vi: `vai trò: ${ROLES.join(', ')}`, en: `one of ${ROLES.join(', ')}`, words: ROLES }) role: Role;
  @DayField({ vi: 'ngày đầu', en: 'the first day' }) from: string;
  @DayField({ vi: 'ngày cuối', en: 'the last day; without it no end is known', optional: true }) to?: string;
  @FlagField({ vi: 'true nếu được xem số liệu mật', en: 'true where classified figures may be seen from it', optional: true })
  cleared?: boolean;
  @CodeField({ vi: 'lĩnh vực phụ trách', en: 'the field it is in charge of', optional: true }) field?: string;
}

export class SeatEndBody implements SeatEndInput {
  @CodeField({ vi: 'mã đơn vị', en: 'the code of a unit' }) unit: string;
  @WordField({ vi: `vai trò: ${ROLES.join(', ')}`, en: `one of ${ROLES.join(', ')}`, words: ROLES }) role: Role;
  @DayField({ vi: 'ngày giữ cuối cùng', en: 'the last day on which it is held' }) on: string;
}

export class HeldSeatDto implements HeldSeatView {
  @ShowText('Code of the unit') unit: string;
  @ShowSentence('Its name') unitName: SentenceDto;
  @ShowWord(ROLES, 'What the person does there') role: string;
  @ShowSentence('The same in words') roleName: SentenceDto;
  @ShowDay('The first day', NULLABLE) from: string | null;
  @ShowDay('The last day; null while no end is known', NULLABLE) to: string | null;
  @ShowFlag('Whether classified figures may be seen from it') cleared: boolean;
  @ShowText('The field it is in charge of', NULLABLE) field: string | null;
}

export class AbsenceDto implements AbsenceView {
  @ShowDay('The first day away') from: string;
  @ShowDay('The last day away') to: string;
}

export class PersonDto implements PersonView {
  @ShowText('Id of the person') person: string;
  @ShowText('His name; null once it was erased', NULLABLE) name: string | null;
  @ShowWord(['vi', 'en'], 'In which letters are written to him') language: 'vi' | 'en';
  @ShowFlag('Whether he is an invented person of a demonstration') invented: boolean;
  @ShowText('Where letters reach him; shown to administrators only', NULLABLE) address: string | null;
  @ShowList(() => HeldSeatDto, 'Every seat he has held, holds or will hold') seats: HeldSeatDto[];
  @ShowList(() => AbsenceDto, 'When he is away, from today on') absences: AbsenceDto[];
}

export class PersonPageDto extends PageDto implements Page<PersonView> {
  @ShowList(() => PersonDto, 'The persons of this page, by their ids') items: PersonDto[];
}

export class StaffingAnswerDto {
  @ShowNumber('The version that the command brought about') version: number;
  @ShowText('Where it stands in the log, for X-Read-After') position: string;
  @ApiProperty({ type: () => [AuthorityGapDto], description: 'The gaps that it has opened in the 90 days from today' })
  gaps: AuthorityGapDto[];
}

export class PersonAnswerDto extends StaffingAnswerDto implements PersonAnswer {
  @ShowText('Id of the person') person: string;
}
