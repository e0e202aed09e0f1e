import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { ImpedimentAnswer } from '#contracts';
import { type Actor, endOfDay, type Impediment, isKnownImpediment, type LocalDay, type Regime, usualAnswerDay } from '#domain';
import type { Instant } from '#eventsourcing';
import { TheActor } from '../access/index.js';
import { CommandAnswers } from '../http/answer.dto.js';
import { CommandHeaders, type CommandRequest, TheCommand } from '../http/command-request.js';
import { ImpedimentDesk } from './impediment-desk.js';
import { ImpedimentAnswerDto, ImpedimentPath } from './impediment.dto.js';
import { ImpedimentAnswerBody, ImpedimentReasonBody, RoutingBody } from './inputs.js';

/** Takes what is done about a difficulty once it is raised: who has to answer, the answer, its judgement, its end. */
@ApiTags('impediments')
@CommandHeaders()
@Controller('impediments/:number')
export class AnsweringController {
  constructor(private readonly desk: ImpedimentDesk) {}

  @Post('routings')
  @ApiOperation({ operationId: 'routeImpediment', summary: 'Says who has to answer it, and by when' })
  @CommandAnswers(ImpedimentAnswerDto)
  route(
    @TheActor() actor: Actor,
    @TheCommand() request: CommandRequest,
    @Param() { number }: ImpedimentPath,
    @Body() { unit, role, level, lastDay, reason }: RoutingBody,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ImpedimentAnswer> {
    return this.desk.carryOut({ actor, request, response }, 'route_impediment', number, (impediment, regime, now) => ({
      type: 'RouteImpediment',
      data: {
        ...{ owner: { unit, role }, level, ...(reason !== undefined && { reason }) },
        ...dayOf((lastDay as LocalDay | undefined) ?? usualDay(impediment, 'routing', regime, now), regime),
      },
    }));
  }

  @Post('answers')
  @ApiOperation({ operationId: 'answerImpediment', summary: 'Answers it: solved, in part, not at all, or to be passed upward' })
  @CommandAnswers(ImpedimentAnswerDto)
  answer(
    @TheActor() actor: Actor,
    @TheCommand() request: CommandRequest,
    @Param() { number }: ImpedimentPath,
    @Body() { outcome, text }: ImpedimentAnswerBody,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ImpedimentAnswer> {
    const part = { type: 'AnswerImpediment', data: { outcome, text } } as const;
    return this.desk.carryOut({ actor, request, response }, 'answer_impediment', number, () => part);
  }

  @Post('confirmations')
  @ApiOperation({ operationId: 'confirmImpedimentAnswer', summary: 'The unit confirms that the answer removes it' })
  @CommandAnswers(ImpedimentAnswerDto)
  confirm(
    @TheActor() actor: Actor,
    @TheCommand() request: CommandRequest,
    @Param() { number }: ImpedimentPath,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ImpedimentAnswer> {
    return this.desk.carryOut({ actor, request, response }, 'judge_answer', number, () => ({ type: 'ConfirmAnswer', data: {} }));
  }

  @Post('disputes')
  @ApiOperation({
    operationId: 'disputeImpedimentAnswer',
    summary: 'The unit disputes the answer, with the reason; it is to be answered again',
  })
  @CommandAnswers(ImpedimentAnswerDto)
  dispute(
    @TheActor() actor: Actor,
    @TheCommand() request: CommandRequest,
    @Param() { number }: ImpedimentPath,
    @Body() { reason }: ImpedimentReasonBody,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ImpedimentAnswer> {
    return this.desk.carryOut({ actor, request, response }, 'judge_answer', number, (impediment, regime, now) => ({
      type: 'DisputeAnswer',
      data: { reason, ...dayOf(usualDay(impediment, 'dispute', regime, now), regime) },
    }));
  }

  @Post('withdrawals')
  @ApiOperation({ operationId: 'withdrawImpediment', summary: 'The unit takes it back, with the reason' })
  @CommandAnswers(ImpedimentAnswerDto)
  withdraw(
    @TheActor() actor: Actor,
    @TheCommand() request: CommandRequest,
    @Param() { number }: ImpedimentPath,
    @Body() { reason }: ImpedimentReasonBody,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ImpedimentAnswer> {
    const part = { type: 'WithdrawImpediment', data: { reason } } as const;
    return this.desk.carryOut({ actor, request, response }, 'raise_impediment', number, () => part);
  }

  @Post('closings')
  @ApiOperation({ operationId: 'closeImpediment', summary: 'The compiling office closes it, with the reason' })
  @CommandAnswers(ImpedimentAnswerDto)
  close(
    @TheActor() actor: Actor,
    @TheCommand() request: CommandRequest,
    @Param() { number }: ImpedimentPath,
    @Body() { reason }: ImpedimentReasonBody,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ImpedimentAnswer> {
    const part = { type: 'CloseImpediment', data: { reason } } as const;
    return this.desk.carryOut({ actor, request, response }, 'route_impediment', number, () => part);
  }
}

const dayOf = (lastDay: LocalDay, { authority }: Regime) => ({ lastDay, dueAt: endOfDay(lastDay, authority.zone) });

/** Of what is not there the rule itself says so; until then it is followed up by the first policy. */
const usualDay = (impediment: Impediment, after: 'routing' | 'dispute', regime: Regime, now: Instant): LocalDay =>
  usualAnswerDay(isKnownImpediment(impediment) ? impediment : { policy: regime.policies[0]!.code }, after, regime, now);
