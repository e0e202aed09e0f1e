import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { ImpedimentAnswer } from '#contracts';
import type { Actor } from '#domain';
import { TheActor } from '../access/index.js';
import { CommandAnswers } from '../http/answer.dto.js';
import { CommandHeaders, type CommandRequest, TheCommand } from '../http/command-request.js';
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
  raise(
    @TheActor() actor: Actor,
    @TheCommand() request: CommandRequest,
    @Body() body: ImpedimentBody,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ImpedimentAnswer> {
    return this.desk.raise({ actor, request, response }, body);
  }

  @Post('obligations/:unit/:duty/:period/impediments')
  @ApiOperation({ operationId: 'raiseImpedimentWithReport', summary: 'Raises a difficulty with a report' })
  @CommandAnswers(ImpedimentAnswerDto)
  raiseWithReport(
    @TheActor() actor: Actor,
    @TheCommand() request: CommandRequest,
    @Param() path: ObligationPath,
    @Body() body: ImpedimentWordsBody,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ImpedimentAnswer> {
    return this.desk.raise({ actor, request, response }, { ...body, unit: path.unit, about: idOf(path) });
  }
}
