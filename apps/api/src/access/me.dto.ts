import { ApiProperty } from '@nestjs/swagger';
import type { Me, SeatView } from '#contracts';
import { ROLES } from '#domain';
import { NULLABLE, SentenceDto, ShowInstant, ShowList, ShowSentence, ShowText, ShowWord } from '../http/shown.js';

export class SeatDto implements SeatView {
  @ShowText('Code of the unit') unit: string;
  @ShowSentence('Its name') unitName: SentenceDto;
  @ShowWord(ROLES, 'What the person does there') role: string;
  @ShowSentence('The same in words') roleName: SentenceDto;
}

export class MeDto implements Me {
  @ShowText('Id of the person') person: string;
  @ShowText('As the directory knows it', NULLABLE) name: string | null;
  @ShowWord(['vi', 'en'], 'In which letters are written to him') language: 'vi' | 'en';
  @ShowList(() => SeatDto, 'Seats held today') seats: SeatDto[];
  @ApiProperty({
    description: 'The units whose reports he may see',
    oneOf: [
      { type: 'string', enum: ['all'] },
      { type: 'array', items: { type: 'string' } },
    ],
  })
  reads: 'all' | string[];
  @ShowWord(['token', 'session'], 'How he was recognised') signedInBy: 'token' | 'session';
  @ShowInstant('When he has to sign in again; a real instant') until: string;
}
