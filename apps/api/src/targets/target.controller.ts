import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { TargetsView, TargetView } from '#contracts';
import { type Actor, type Target, targetsFor } from '#domain';
import { RegimeDesk } from '#office';
import { TheActor } from '../access/index.js';
import { ReadAnswers } from '../http/answer.dto.js';
import { ReadingHeaders } from '../http/read-after.js';
import { indicatorView } from './indicator-view.js';
import { TargetsDto } from './target.dto.js';

/** Shows the plan's targets, with the values that were set since: restricted ones to cleared seats only, and to nobody else that there are any. */
@ApiTags('targets')
@Controller('targets')
export class TargetController {
  constructor(private readonly regime: RegimeDesk) {}

  @Get()
  @ReadingHeaders()
  @ApiOperation({ operationId: 'listTargets', summary: 'The targets of the plan with their indicators' })
  @ReadAnswers(TargetsDto)
  async list(@TheActor() actor: Actor): Promise<TargetsView> {
    const inOrder = [...(await this.regime.current()).targets].sort((a, b) => a.number - b.number);
    return { targets: targetsFor(actor, inOrder).map(viewOf), note: NOTE };
  }
}

/** The same whoever asks: whether something is missing must not be told by what is said. */
const NOTE = {
  vi: 'Một số chỉ tiêu có thể chỉ hiển thị cho người được phép xem.',
  en: 'Some targets may be shown only to those who are cleared for them.',
};

const viewOf = ({ number, group, section, text, leadUnit, suggestedLead, classification, indicators, notes }: Target): TargetView => ({
  ...{ number, group, section, text, leadUnit, notes },
  suggestedLead: suggestedLead?.unit ?? null,
  classification: classification ?? null,
  indicators: indicators.map(indicatorView),
});
