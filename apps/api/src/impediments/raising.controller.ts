import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ImpedimentAnswer } from '#contracts';
import { type Asker, TheAsker } from '../access/index.js';
import { CommandAnswers } from '../http/answer.dto.js';
import { CommandHeaders } from '../http/command-request.js';
import { idOf, ObligationPath } from '../obligations/obligation-path.js';
import { ImpedimentDesk } from './impediment-desk.js';
import { ImpedimentAnswerDto } from './impediment.dto.js';
import { ImpedimentBody, ImpedimentWordsBody } from './inputs.js';

/** Takes difficulties that a unit raises: with a report, with a task, or alone. */
@ApiTags('impediments')
@CommandHeaders()
@Controller()
export class RaisingController {
  constructor(private readonly desk: ImpedimentDesk) {}

  @Post('impediments')
  @ApiOperation({ operationId: 'raiseImpediment', summary: 'Raises a difficulty, an obstacle or a proposal' })
  @CommandAnswers(ImpedimentAnswerDto)
  raise(@TheAsker() asker: Asker, @Body() body: ImpedimentBody): Promise<ImpedimentAnswer> {
    return this.desk.raise(asker, body);
  }

  @Post('obligations/:unit/:duty/:period/impediments')
  @ApiOperation({ operationId: 'raiseImpedimentWithReport', summary: 'Raises a difficulty with a report' })
  @CommandAnswers(ImpedimentAnswerDto)
  raiseWithReport(@TheAsker() asker: Asker, @Param() path: ObligationPath, @Body() body: ImpedimentWordsBody): Promise<ImpedimentAnswer> {
    return this.desk.raise(asker, { ...body, unit: path.unit, about: idOf(path) });
  }
}
