import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { DutyLevelView, DutyView } from '#contracts';
import { type Duty, type ReportingLevel, sayRule, yearOf } from '#domain';
import { RegimeDesk } from '#office';
import { ReadAnswers } from '../http/answer.dto.js';
import { NULLABLE, SentenceDto, ShowDay, ShowList, ShowSentence, ShowText, ShowTexts, ShowWord } from '../http/shown.js';

const CADENCES = ['month', 'quarter', 'half_year', 'nine_months', 'year', 'once'] as const;

export class DutyLevelDto implements DutyLevelView {
  @ShowText('Code of the level') code: string;
  @ShowSentence('When it is due, in words') rule: SentenceDto;
  @ShowTexts('The units that owe it') reporters: string[];
  @ShowText('The unit that receives it') recipient: string;
  @ShowText('The unit that receives the recipient’s own', NULLABLE) recipientOfItsOwn: string | null;
}

export class DutyDto implements DutyView {
  @ShowText('Code of the duty') code: string;
  @ShowSentence('Its name') name: SentenceDto;
  @ShowText('The rule in the plan’s own words') text: string;
  @ShowText('The section of the plan that says so; empty for a report that was asked for once') section: string;
  @ShowWord(CADENCES, 'How often it comes round') cadence: (typeof CADENCES)[number];
  @ShowDay('From when it holds') effectiveFrom: string;
  @ShowDay('Until when it holds', NULLABLE) effectiveTo: string | null;
  @ShowText('Code of the policy by which it is followed up') policy: string;
  @ShowList(() => DutyLevelDto, 'Who reports to whom by when') levels: DutyLevelDto[];
}

/** Shows the standing rules: who owes which report to whom, how often and by when. */
@ApiTags('duties')
@Controller('duties')
export class DutyController {
  constructor(private readonly regime: RegimeDesk) {}

  @Get()
  @ApiOperation({ operationId: 'listDuties', summary: 'All duties with their rules in words' })
  @ReadAnswers([DutyDto])
  async list(): Promise<DutyView[]> {
    const { duties } = await this.regime.current();
    return duties.map(viewOf);
  }
}

const viewOf = (duty: Duty): DutyView => {
  const { code, name, text, section, cadence, effectiveFrom, effectiveTo, policy, levels } = duty;
  return { code, name, text, section, cadence, effectiveFrom, effectiveTo, policy, levels: levels.map((level) => levelOf(level, duty)) };
};

const levelOf = ({ code, due, reporters, recipient, recipientOfItsOwn }: ReportingLevel, duty: Duty): DutyLevelView => ({
  code,
  rule: sayRule(due, duty.cadence, yearOf(duty.effectiveFrom)),
  reporters,
  recipient,
  recipientOfItsOwn: recipientOfItsOwn ?? null,
});
