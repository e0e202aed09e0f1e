import { Text } from './field.js';

/** A text in both languages. */
export class BilingualText {
  @Text('tiếng Việt', 'Vietnamese')
  readonly vi: string;

  @Text('tiếng Anh', 'English')
  readonly en: string;
}
