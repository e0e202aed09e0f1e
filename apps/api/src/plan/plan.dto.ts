import type { PlanView } from '#contracts';
import { SentenceDto, ShowList, ShowNumber, ShowSentence, ShowText } from '../http/shown.js';

export class PlanDto implements PlanView {
  @ShowText('Code of the plan') code: string;
  @ShowSentence('Its title') title: SentenceDto;
  @ShowNumber('The year it is for') year: number;
  @ShowText('Code of the authority') issuer: string;
  @ShowSentence('Name of the authority') issuerName: SentenceDto;
  @ShowText('The time zone in which its days are meant', { example: 'Asia/Ho_Chi_Minh' }) zone: string;
  @ShowText('Version of the working calendar') calendarVersion: string;
  @ShowList(() => SentenceDto, 'What the data says beyond the plan’s text') assumptions: SentenceDto[];
  @ShowNumber('How many units it knows') units: number;
  @ShowNumber('How many duties are defined') duties: number;
}
