import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { TaskAnswer } from '#contracts';
import { CommandAnswers } from '../http/answer.dto.js';
import { CommandHeaders } from '../http/command-request.js';
import { ReasonBody } from '../obligations/inputs.js';
import { RulesInForce } from '../obligations/rules-in-force.js';
import { type Asker, TheAsker } from '../access/index.js';
import { TaskAnswerDto, TaskPath } from './task.dto.js';
import { TaskDesk } from './task-desk.js';
import { CompletionReviewBody, ConfirmationBody, RejectionBody, SupersessionBody, TaskExtensionBody } from './task-inputs.js';
import { UnitPeople } from './unit-people.js';

/** Those who judge and end a task: the finance office recommends, a manager decides; never who did it. */
@ApiTags('tasks')
@CommandHeaders()
@Controller('tasks/:task')
export class TaskJudgingController {
  constructor(
    private readonly desk: TaskDesk,
    private readonly people: UnitPeople,
    private readonly rules: RulesInForce,
  ) {}

  @Post('extensions')
  @ApiOperation({ operationId: 'grantTaskExtension', summary: 'Gives more time, to the day that was asked for or another' })
  @CommandAnswers(TaskAnswerDto)
  extend(@TheAsker() asker: Asker, @Param() { task }: TaskPath, @Body() { lastDay, reason }: TaskExtensionBody): Promise<TaskAnswer> {
    return this.desk.carryOut(asker, task, async (now) => ({
      type: 'GrantTaskExtension',
      data: { reason, ...(lastDay !== undefined && { date: await this.rules.dateOn(lastDay, now) }) },
    }));
  }

  @Post('extension-declines')
  @ApiOperation({ operationId: 'declineTaskExtension', summary: 'Declines the request for more time' })
  @CommandAnswers(TaskAnswerDto)
  decline(@TheAsker() asker: Asker, @Param() { task }: TaskPath, @Body() { reason }: ReasonBody): Promise<TaskAnswer> {
    return this.desk.carryOut(asker, task, () => ({ type: 'DeclineTaskExtension', data: { reason } }));
  }

  @Post('completion-reviews')
  @ApiOperation({ operationId: 'reviewCompletion', summary: 'Recommends to confirm a completion, or to send it back' })
  @CommandAnswers(TaskAnswerDto)
  review(@TheAsker() asker: Asker, @Param() { task }: TaskPath, @Body() body: CompletionReviewBody): Promise<TaskAnswer> {
    const { number, recommends, remarks } = body;
    return this.desk.carryOut(asker, task, () => ({ type: 'ReviewCompletion', data: { number, recommends, remarks } }));
  }

  @Post('confirmations')
  @ApiOperation({ operationId: 'confirmCompletion', summary: 'Confirms that the task is done' })
  @CommandAnswers(TaskAnswerDto)
  confirm(@TheAsker() asker: Asker, @Param() { task }: TaskPath, @Body() { number }: ConfirmationBody): Promise<TaskAnswer> {
    return this.desk.carryOut(asker, task, () => ({ type: 'ConfirmCompletion', data: { number } }));
  }

  @Post('rejections')
  @ApiOperation({ operationId: 'rejectCompletion', summary: 'Sends the task back for rework, by a new last day' })
  @CommandAnswers(TaskAnswerDto)
  reject(@TheAsker() asker: Asker, @Param() { task }: TaskPath, @Body() body: RejectionBody): Promise<TaskAnswer> {
    const { number, lastDay, reason } = body;
    return this.desk.carryOut(asker, task, async (now) => ({
      type: 'RejectCompletion',
      data: { number, reason, ...(await this.rules.dateOn(lastDay, now)) },
    }));
  }

  @Post('recalls')
  @ApiOperation({ operationId: 'recallTask', summary: 'Takes the task back' })
  @CommandAnswers(TaskAnswerDto)
  recall(@TheAsker() asker: Asker, @Param() { task }: TaskPath, @Body() { reason }: ReasonBody): Promise<TaskAnswer> {
    return this.desk.carryOut(asker, task, () => ({ type: 'RecallTask', data: { reason } }));
  }

  @Post('supersessions')
  @ApiOperation({ operationId: 'supersedeTask', summary: 'Lets another task take its place' })
  @CommandAnswers(TaskAnswerDto)
  supersede(@TheAsker() asker: Asker, @Param() { task }: TaskPath, @Body() body: SupersessionBody): Promise<TaskAnswer> {
    const { replacement, reason } = body;
    return this.desk.carryOut(asker, task, async () => {
      await this.people.demandTask(replacement);
      return { type: 'SupersedeTask', data: { replacement, reason } };
    });
  }

  @Post('infeasibilities')
  @ApiOperation({ operationId: 'declareTaskNotFeasible', summary: 'Declares that the task cannot be done' })
  @CommandAnswers(TaskAnswerDto)
  notFeasible(@TheAsker() asker: Asker, @Param() { task }: TaskPath, @Body() { reason }: ReasonBody): Promise<TaskAnswer> {
    return this.desk.carryOut(asker, task, () => ({ type: 'DeclareNotFeasible', data: { reason } }));
  }
}
