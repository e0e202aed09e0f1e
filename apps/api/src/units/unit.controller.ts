import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { UnitView } from '#contracts';
import { reportersOf } from '#domain';
import { RegimeDesk } from '#office';
import { ReadAnswers } from '../http/answer.dto.js';
import { NULLABLE, SentenceDto, ShowFlag, ShowSentence, ShowText } from '../http/shown.js';

export class UnitDto implements UnitView {
  @ShowText('Code of the unit') code: string;
  @ShowSentence('Its name') name: SentenceDto;
  @ShowText('What kind of body it is', { example: 'ward' }) kind: string;
  @ShowText('The unit above it', NULLABLE) parent: string | null;
  @ShowFlag('Whether it owes a report under the duties in force') reports: boolean;
}

/** Shows the authority's units, and the bodies its plan names beside them. */
@ApiTags('units')
@Controller('units')
export class UnitController {
  constructor(private readonly regime: RegimeDesk) {}

  @Get()
  @ApiOperation({ operationId: 'listUnits', summary: 'All units, as a tree by their parents' })
  @ReadAnswers([UnitDto])
  async list(): Promise<UnitView[]> {
    const regime = await this.regime.current();
    const reporting = new Set(reportersOf(regime));
    return regime.units.map(({ code, name, kind, parent }) => ({ code, name, kind, parent, reports: reporting.has(code) }));
  }
}
