import { ApiProperty } from '@nestjs/swagger';
import type { ActingView, ActView, DelegationForm, Me, SeatView } from '#contracts';
import { ROLES } from '#domain';
import { NULLABLE, SentenceDto, ShowDay, ShowFlag, ShowInstant, ShowList, ShowSentence, ShowText, ShowWord } from '../http/shown.js';

export const DELEGATION_FORMS: readonly DelegationForm[] = ['KT', 'TL', 'TUQ'];

export class ActDto implements ActView {
  @ShowText('The act for programs', { example: 'decide_escalation' }) act: string;
  @ShowSentence('The same in words') name: SentenceDto;
}

export class ActingDto implements ActingView {
  @ShowText('In whose name') person: string;
  @ShowText('His name', NULLABLE) personName: string | null;
  @ShowWord(DELEGATION_FORMS, 'For the head (KT), by order (TL), by authorisation (TUQ)') form: DelegationForm;
  @ShowText('Id of the written grant') delegation: string;
  @ShowDay('The last day on which he may') to: string;
  @ShowList(() => ActDto, 'What it covers') acts: ActDto[];
}

export class SeatDto implements SeatView {
  @ShowText('Code of the unit') unit: string;
  @ShowSentence('Its name') unitName: SentenceDto;
  @ShowWord(ROLES, 'What the person does there') role: string;
  @ShowSentence('The same in words') roleName: SentenceDto;
  @ShowFlag('Whether classified figures may be seen from it') cleared: boolean;
  @ShowText('The field it is in charge of; null where it is in charge of all', NULLABLE) field: string | null;
  @ApiProperty({ type: () => ActingDto, nullable: true, description: 'In whose name he acts in it; null on a seat of his own' })
  acting: ActingDto | null;
}

export class MeDto implements Me {
  @ShowText('Id of the person') person: string;
  @ShowText('As the directory knows it', NULLABLE) name: string | null;
  @ShowWord(['vi', 'en'], 'In which letters are written to him') language: 'vi' | 'en';
  @ShowList(() => SeatDto, 'Seats held today, his own and those he acts in') seats: SeatDto[];
  @ShowFlag('Whether classified figures are shown to him') cleared: boolean;
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
