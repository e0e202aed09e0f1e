import { ApiProperty } from '@nestjs/swagger';
import type { AsOfView } from '#contracts';
import { MomentField } from '../http/fields.js';
import { NULLABLE, SentenceDto, ShowInstant, ShowNumber, ShowSentence } from '../http/shown.js';

/** A question about the past, as every reading that can answer it takes it. */
export const AsOfField = (): PropertyDecorator =>
  MomentField({
    vi: 'thời điểm hoặc ngày đã qua, ví dụ 2023-06-30T17:00:00Z hoặc 2023-06-30 (hết ngày)',
    en: 'an instant or a day that has passed, such as 2023-06-30T17:00:00Z or 2023-06-30 (its end): how it was known then',
    optional: true,
  });

export class AsOfQuery {
  @AsOfField() asOf?: string;
}

export class AsOfDto implements AsOfView {
  @ShowInstant('Everything that had been recorded by this instant') at: string;
  @ShowNumber('How many events the answer rests on') events: number;
  @ShowNumber('The number of the latest of them in the log', NULLABLE) seq: number | null;
  @ShowSentence('The same in words') sentence: SentenceDto;
}

/** Names in an answer what it rests on. */
export const ShowAsOf = (): PropertyDecorator =>
  ApiProperty({ type: () => AsOfDto, nullable: true, description: 'As known when; null where it was asked how it stands now' });
