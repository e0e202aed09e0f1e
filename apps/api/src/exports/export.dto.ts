import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ValidateBy, ValidateIf } from 'class-validator';
import type {
  ExportAnswer,
  ExportInput,
  ExportKindList,
  ExportKindView,
  ExportParamView,
  ExportProgressView,
  ExportStatus,
  ExportView,
  Page,
} from '#contracts';
import { AnswerDto } from '../http/answer.dto.js';
import { CodeField, type FieldContext } from '../http/fields.js';
import { PageDto, PageQuery } from '../http/page.js';
import { NULLABLE, SentenceDto, ShowFlag, ShowInstant, ShowList, ShowNumber, ShowSentence, ShowText, ShowWord } from '../http/shown.js';

const STATUSES: readonly ExportStatus[] = ['requested', 'completed', 'failed'];
const PARAMS = { type: 'object', additionalProperties: { type: 'string' }, example: { year: '2023' } } as const;
const MOST_PARAMS = 10;
const LONGEST_PARAM = 400;

export class ExportAnswerDto extends AnswerDto implements ExportAnswer {
  @ShowText('Id of the export') export: string;
}

class ExportProgressDto implements ExportProgressView {
  @ShowNumber('How much is written') done: number;
  @ShowNumber('Of how much; null where that is not known', NULLABLE) total: number | null;
  @ShowNumber('How often it was begun') attempt: number;
}

export class ExportDto implements ExportView {
  @ShowText('Its id') export: string;
  @ShowText('What is exported') kind: string;
  @ShowSentence('The same in words') kindName: SentenceDto;
  @ApiProperty({ ...PARAMS, description: 'With which parameters' }) params: Record<string, string>;
  @ShowWord(STATUSES, 'How far it has come') status: ExportStatus;
  @ShowText('Who asked for it') requestedBy: string;
  @ShowInstant('When') requestedAt: string;
  @ApiProperty({ type: () => ExportProgressDto, nullable: true, description: 'How far it has got' }) progress: ExportProgressDto | null;
  @ShowText('Why it could not be written', NULLABLE) code: string | null;
  @ShowNumber('How large it is, in bytes', NULLABLE) bytes: number | null;
  @ShowText('SHA-256 of its bytes', NULLABLE) digest: string | null;
  @ShowFlag('Whether the asker may fetch it now') mayFetch: boolean;
  @ShowNumber('Its version') version: number;
}

export class ExportPageDto extends PageDto implements Page<ExportView> {
  @ShowList(() => ExportDto, 'The exports of this page, the latest first') items: ExportDto[];
}

class ExportParamDto implements ExportParamView {
  @ShowText('Its name') name: string;
  @ShowText('How it is written') example: string;
  @ShowFlag('Whether it may be left out') optional: boolean;
}

class ExportKindDto implements ExportKindView {
  @ShowText('Its name for programs') kind: string;
  @ShowSentence('What it is') name: SentenceDto;
  @ShowList(() => ExportParamDto, 'What it asks for') params: ExportParamDto[];
}

export class ExportKindListDto implements ExportKindList {
  @ShowList(() => ExportKindDto, 'The kinds of export there are') kinds: ExportKindDto[];
}

export class ExportPath {
  @CodeField({ vi: 'mã bản kết xuất', en: 'the id of an export' }) export: string;
}

export class ExportListQuery extends PageQuery {}

const context: FieldContext = {
  sentence: {
    vi: 'Cần các tham số dạng tên và giá trị chữ, ví dụ {"year": "2023"}; các loại và tham số: GET /api/exports/kinds.',
    en: 'Expected: parameters by name, each a text, such as {"year": "2023"}; for kinds and parameters see GET /api/exports/kinds.',
  },
};

const isParams = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.keys(value).length <= MOST_PARAMS &&
  Object.values(value).every((text) => typeof text === 'string' && text.length <= LONGEST_PARAM && !/[\p{Cc}\p{Cs}]/u.test(text));

export class ExportBody implements ExportInput {
  @CodeField({
    vi: 'loại kết xuất, xem GET /api/exports/kinds',
    en: 'the kind, see GET /api/exports/kinds',
    example: 'obligation-register',
  })
  kind: string;

  @ApiPropertyOptional({ ...PARAMS, description: 'The parameters of this kind' })
  @ValidateIf((_, value) => value !== undefined)
  @ValidateBy({ name: 'isParams', validator: { validate: isParams, defaultMessage: () => 'isParams' } }, { context })
  params?: Record<string, string>;
}
