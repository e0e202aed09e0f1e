import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ImpedimentAnswer } from '#contracts';
import { endOfDay, type Impediment, isKnownImpediment, type LocalDay, type Regime, usualAnswerDay } from '#domain';
import type { Instant } from '#eventsourcing';
import { type Asker, TheAsker } from '../access/index.js';
import { CommandAnswers } from '../http/answer.dto.js';
import { CommandHeaders } from '../http/command-request.js';
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
    @TheAsker() asker: Asker,
    @Param() { number }: ImpedimentPath,
    @Body() { unit, role, level, lastDay, reason }: RoutingBody,
  ): Promise<ImpedimentAnswer> {
    return this.desk.carryOut(asker, 'route_impediment', number, (impediment, regime, now) => ({
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
    @TheAsker() asker: Asker,
    @Param() { number }: ImpedimentPath,
    @Body() { outcome, text }: ImpedimentAnswerBody,
  ): Promise<ImpedimentAnswer> {
    const part = { type: 'AnswerImpediment', data: { outcome, text } } as const;
    return this.desk.carryOut(asker, 'answer_impediment', number, () => part);
  }

  @Post('confirmations')
  @ApiOperation({ operationId: 'confirmImpedimentAnswer', summary: 'The unit confirms that the answer removes it' })
  @CommandAnswers(ImpedimentAnswerDto)
  confirm(@TheAsker() asker: Asker, @Param() { number }: ImpedimentPath): Promise<ImpedimentAnswer> {
    return this.desk.carryOut(asker, 'judge_answer', number, () => ({ type: 'ConfirmAnswer', data: {} }));
  }

  @Post('disputes')
  @ApiOperation({
    operationId: 'disputeImpedimentAnswer',
    summary: 'The unit disputes the answer, with the reason; it is to be answered again',
  })
  @CommandAnswers(ImpedimentAnswerDto)
  dispute(
    @TheAsker() asker: Asker,
    @Param() { number }: ImpedimentPath,
    @Body() { reason }: ImpedimentReasonBody,
  ): Promise<ImpedimentAnswer> {
    return this.desk.carryOut(asker, 'judge_answer', number, (impediment, regime, now) => ({
      type: 'DisputeAnswer',
      data: { reason, ...dayOf(usualDay(impediment, 'dispute', regime, now), regime) },
    }));
  }

  @Post('withdrawals')
  @ApiOperation({ operationId: 'withdrawImpediment', summary: 'The unit takes it back, with the reason' })
  @CommandAnswers(ImpedimentAnswerDto)
  withdraw(
    @TheAsker() asker: Asker,
    @Param() { number }: ImpedimentPath,
    @Body() { reason }: ImpedimentReasonBody,
  ): Promise<ImpedimentAnswer> {
    const part = { type: 'WithdrawImpediment', data: { reason } } as const;
    return this.desk.carryOut(asker, 'raise_impediment', number, () => part);
  }

  @Post('closings')
  @ApiOperation({ operationId: 'closeImpediment', summary: 'The compiling office closes it, with the reason' })
  @CommandAnswers(ImpedimentAnswerDto)
  close(
    @TheAsker() asker: Asker,
    @Param() { number }: ImpedimentPath,
    @Body() { reason }: ImpedimentReasonBody,
  ): Promise<ImpedimentAnswer> {
    const part = { type: 'CloseImpediment', data: { reason } } as const;
    return this.desk.carryOut(asker, 'route_impediment', number, () => part);
  }
}

const dayOf = (lastDay: LocalDay, { authority }: Regime) => ({ lastDay, dueAt: endOfDay(lastDay, authority.zone) });

/** Of what is not there the rule itself says so; until then it is followed up by the first policy. */
const usualDay = (impediment: Impediment, after: 'routing' | 'dispute', regime: Regime, now: Instant): LocalDay =>
  usualAnswerDay(isKnownImpediment(impediment) ? impediment : { policy: regime.policies[0]!.code }, after, regime, now);
