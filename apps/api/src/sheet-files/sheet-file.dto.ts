import { ApiProperty } from '@nestjs/swagger';
import type { EntryValueView, SheetFaultView, SheetFileAnswer, SheetFileChange, SheetFileUnit } from '#contracts';
import { NULLABLE, SentenceDto, ShowFlag, ShowInstant, ShowList, ShowNumber, ShowSentence, ShowText } from '../http/shown.js';
import { FindingDto, ShowValue } from '../sheets/finding.dto.js';

class SheetFaultDto implements SheetFaultView {
  @ShowText('For programs', { example: 'not_a_number' }) code: string;
  @ShowText('The sheet of the workbook; empty where the file as a whole is meant') sheet: string;
  @ShowNumber('The row, from 1; 0 where none is meant') row: number;
  @ShowText('The column', { example: 'K' }) column: string;
  @ShowSentence('What is wrong, and what to do') sentence: SentenceDto;
}

class SheetFileChangeDto implements SheetFileChange {
  @ShowText('The entry', { example: 'T03:estimate' }) key: string;
  @ShowSentence('Its name') name: SentenceDto;
  @ShowText('Where the file says so', { example: 'Q3-PKT!K10' }) place: string;
  @ShowValue('What stands there now', NULLABLE) from: EntryValueView | null;
  @ShowSentence('The same in words') fromText: SentenceDto;
  @ShowText('Who wrote that; null where nobody did', NULLABLE) fromBy: string | null;
  @ShowText('His name', NULLABLE) fromByName: string | null;
  @ShowInstant('When', NULLABLE) fromAt: string | null;
  @ShowValue('What would stand there', NULLABLE) to: EntryValueView | null;
  @ShowSentence('The same in words') toText: SentenceDto;
  @ShowFlag('Whether the result of a formula was taken') reckoned: boolean;
}

class SheetFileUnitDto implements SheetFileUnit {
  @ShowText('obligation/{unit}/{duty}/{period}') obligation: string;
  @ShowText('The unit') unit: string;
  @ShowSentence('Its name') unitName: SentenceDto;
  @ShowFlag('Whether the receiving office writes it for the unit') onBehalf: boolean;
  @ShowNumber('Version of the draft it was compared with') version: number;
  @ShowList(() => SheetFileChangeDto, 'What changes, cell by cell') changes: SheetFileChangeDto[];
  @ShowList(() => SheetFileChangeDto, 'What others wrote since the file was made; it is not overwritten') conflicts: SheetFileChangeDto[];
  @ShowList(() => FindingDto, 'What there is to say of the sheet as it comes to be') findings: FindingDto[];
}

export class SheetFileAnswerDto implements SheetFileAnswer {
  @ShowFlag('Whether it was only asked what would change') dryRun: boolean;
  @ShowFlag('Whether it was saved') saved: boolean;
  @ShowList(() => SheetFaultDto, 'Why it is not taken: with one fault nothing is saved') faults: SheetFaultDto[];
  @ApiProperty({ type: () => [SheetFileUnitDto], description: 'What becomes of each unit’s draft' }) units: SheetFileUnitDto[];
}
