import { ApiProperty } from '@nestjs/swagger';
import type { FileAnswer, FileList, FileRemovalInput, FileView } from '#contracts';
import { AnswerDto } from '../http/answer.dto.js';
import { CodeField, TextField } from '../http/fields.js';
import { NULLABLE, ShowFlag, ShowInstant, ShowList, ShowNumber, ShowText } from '../http/shown.js';

const LONGEST_REASON = 4_000;
const LONGEST_STREAM = 400;

export class FileAnswerDto extends AnswerDto implements FileAnswer {
  @ShowText('Id of the file') file: string;
}

export class FileDto implements FileView {
  @ShowText('Its id') file: string;
  @ShowText('The stream it belongs to', { example: 'obligation/Q3-PKT/monthly/2023-04' }) subject: string;
  @ShowText('How it is called; null once erased', NULLABLE) name: string | null;
  @ShowText('What kind of file it is') mediaType: string;
  @ShowNumber('How large it is, in bytes') bytes: number;
  @ShowText('SHA-256 of its bytes') digest: string;
  @ShowFlag('Whether it is only for who is cleared') restricted: boolean;
  @ShowText('Who handed it in') receivedBy: string;
  @ShowInstant('When') receivedAt: string;
  @ShowNumber('Its version, for If-Match') version: number;
}

export class FileListDto implements FileList {
  @ShowList(() => FileDto, 'The files, in the order in which they came in') files: FileDto[];
}

/** What a form carries, for the API's document; it is read as it comes in. */
export class UploadForm {
  @ApiProperty({ type: String, description: 'The stream it belongs to', example: 'obligation/Q3-PKT/monthly/2023-04' }) subject: string;
  @ApiProperty({ type: String, enum: ['true', 'false'], required: false, description: 'Whether it is only for who is cleared' })
  restricted?: string;
  @ApiProperty({ type: String, format: 'binary', description: 'The file, with its name' }) file: string;
}

export class FilePath {
  @CodeField({ vi: 'mã tệp', en: 'the id of a file' }) file: string;
}

export class FileListQuery {
  @TextField({
    ...{ vi: 'báo cáo, nhiệm vụ hoặc khó khăn, ví dụ task/III.2.4', en: 'the stream of a report, a task or a difficulty' },
    ...{ max: LONGEST_STREAM, example: 'obligation/Q3-PKT/monthly/2023-04' },
  })
  subject: string;
}

export class FileRemovalBody implements FileRemovalInput {
  @TextField({ vi: 'lý do gỡ tệp', en: 'why it is removed', max: LONGEST_REASON }) reason: string;
}
