import type { ErasureAnswer, ErasureInput } from '#contracts';
import { AnswerDto } from '../http/answer.dto.js';
import { CodeField, TextField } from '../http/fields.js';
import { ShowText } from '../http/shown.js';

export class ErasurePath {
  @CodeField({ vi: 'mã người', en: 'the id of a person' }) person: string;
}

export class ErasureBody implements ErasureInput {
  @TextField({ vi: 'lý do, tối đa 2.000 ký tự', en: 'the reason', max: 2_000 }) reason: string;
}

export class ErasureAnswerDto extends AnswerDto implements ErasureAnswer {
  @ShowText('Id of the person') person: string;
}
