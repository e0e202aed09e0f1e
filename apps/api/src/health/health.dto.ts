import { ApiProperty } from '@nestjs/swagger';
import type { Health } from '#contracts';
import { NULLABLE, SentenceDto, ShowNumber, ShowTexts, ShowWord } from '../http/shown.js';

export class HealthDto implements Health {
  @ShowWord(['ready', 'degraded', 'unavailable'], 'Whether the API can work, and how well') status: Health['status'];
  @ShowWord(['demonstration', 'real', 'empty', 'unknown'], 'What kind of log it is') mode: Health['mode'];
  @ShowWord(['running', 'away', 'standing', 'unknown'], 'Whether somebody keeps the time') clock: Health['clock'];
  @ApiProperty({ type: () => SentenceDto, description: 'How the clock’s server is getting on, where its starter says so', ...NULLABLE })
  clockNote: SentenceDto | null;
  @ShowWord(['up', 'away'], 'Whether the database answers') database: Health['database'];
  @ShowNumber('Migrations that have not run') migrationsPending: number;
  @ShowNumber('How long the oldest event waits to be sealed') oldestUnsealedMilliseconds: number;
  @ShowNumber('How far this machine’s clock is from the database’s') clockSkewMilliseconds: number;
  @ShowTexts('What is less than well, by name') degraded: string[];
}

export class AliveDto {
  @ShowWord(['alive'], 'The process answers') status: 'alive';
}
