import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import type { Sentence } from '#contracts';

/*
 * What an answer shows, told to the API's document. The classes that use these implement the plain types of #contracts, so that the
 * document, the types and the answers are held together by the compiler.
 */

export class SentenceDto implements Sentence {
  @ApiProperty({ description: 'Vietnamese' }) vi: string;
  @ApiProperty({ description: 'English' }) en: string;
}

type Options = ApiPropertyOptions;

export const ShowText = (description: string, more: Options = {}): PropertyDecorator => ApiProperty({ type: String, description, ...more });
export const ShowWord = (words: readonly string[], description: string, more: Options = {}): PropertyDecorator =>
  ApiProperty({ type: String, enum: [...words], description, ...more });
export const ShowNumber = (description: string, more: Options = {}): PropertyDecorator =>
  ApiProperty({ type: 'integer', description, ...more });
export const ShowFlag = (description: string): PropertyDecorator => ApiProperty({ type: Boolean, description });
export const ShowInstant = (description: string, more: Options = {}): PropertyDecorator =>
  ApiProperty({ type: String, format: 'date-time', description, ...more });
export const ShowDay = (description: string, more: Options = {}): PropertyDecorator =>
  ApiProperty({ type: String, format: 'date', description, ...more });
export const ShowSentence = (description: string): PropertyDecorator => ApiProperty({ type: () => SentenceDto, description });
export const ShowTexts = (description: string): PropertyDecorator => ApiProperty({ type: [String], description });
export const ShowList = (of: () => new () => object, description: string): PropertyDecorator =>
  ApiProperty({ type: () => [of()], description });
export const NULLABLE: Options = { nullable: true };
