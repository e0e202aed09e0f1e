import type { MatrixCell, MatrixColumn, MatrixRow, MatrixStanding, MatrixView } from '#contracts';
import { ApiProperty } from '@nestjs/swagger';
import { CodeField, QueryNumberField } from '../http/fields.js';
import { SentenceDto, ShowDay, ShowList, ShowNumber, ShowSentence, ShowText, ShowWord } from '../http/shown.js';
import { AsOfDto, AsOfQuery, ShowAsOf } from './as-of.dto.js';

export class MatrixQuery extends AsOfQuery {
  @QueryNumberField({ vi: 'năm, ví dụ 2023', en: 'a year; by default the plan’s', min: 2000, max: 2100, optional: true }) year?: number;
  @CodeField({ vi: 'mã loại báo cáo', en: 'the code of a duty', optional: true }) duty?: string;
}

export class MatrixStandingDto implements MatrixStanding {
  @ShowNumber('All') all: number;
  @ShowNumber('Handed in on time') onTime: number;
  @ShowNumber('Handed in late') late: number;
  @ShowNumber('Closed as missing') missing: number;
  @ShowNumber('Waiting for review') waiting: number;
  @ShowNumber('Returned') returned: number;
  @ShowNumber('Open, with time left') open: number;
  @ShowNumber('Overdue') overdue: number;
  @ShowNumber('Excused or cancelled') exempt: number;
}

export class MatrixColumnDto implements MatrixColumn {
  @ShowText('The column') key: string;
  @ShowText('Code of the duty') duty: string;
  @ShowSentence('Its name') dutyName: SentenceDto;
  @ShowText('The period') period: string;
  @ShowDay('The last day of those who owe it alike') lastDay: string;
  @ShowSentence('The period in short') label: SentenceDto;
  @ApiProperty({ type: () => MatrixStandingDto, description: 'How all of them stand' }) standing: MatrixStandingDto;
}

const STATES = [
  'on_time',
  'late',
  'waiting',
  'returned',
  'open',
  'due_soon',
  'overdue',
  'missing',
  'excused',
  'cancelled',
] as const satisfies readonly MatrixCell['state'][];

export class MatrixCellDto implements MatrixCell {
  @ShowText('The column in which it stands') column: string;
  @ShowText('obligation/{unit}/{duty}/{period}') obligation: string;
  @ShowWord(STATES, 'How it stands') state: (typeof STATES)[number];
  @ShowSentence('The same in full') stateName: SentenceDto;
  @ShowText('How far it has come') status: string;
  @ShowText('The verdict') timeliness: string;
  @ShowNumber('Working days: late by, overdue by, or left') days: number;
  @ShowDay('The day that has to be met, or was') lastDay: string;
}

export class MatrixRowDto implements MatrixRow {
  @ShowText('The unit that owes') unit: string;
  @ShowSentence('Its name') unitName: SentenceDto;
  @ShowList(() => MatrixCellDto, 'What it owes') cells: MatrixCellDto[];
}

export class MatrixDto implements MatrixView {
  @ShowNumber('The year of the last days') year: number;
  @ShowAsOf() asOf: AsOfDto | null;
  @ShowList(() => MatrixColumnDto, 'Duties and periods, in the order of their last days') columns: MatrixColumnDto[];
  @ShowList(() => MatrixRowDto, 'Units, in the plan’s order') rows: MatrixRowDto[];
}
