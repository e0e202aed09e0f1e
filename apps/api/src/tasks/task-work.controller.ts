import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { TaskAnswer } from '#contracts';
import { localDayOf } from '#domain';
import { contentDigest } from '#office';
import { CommandAnswers } from '../http/answer.dto.js';
import { CommandHeaders } from '../http/command-request.js';
import { RulesInForce } from '../obligations/rules-in-force.js';
import { type Asker, TheAsker } from '../access/index.js';
import { TaskAnswerDto, TaskPath } from './task.dto.js';
import { TaskDesk } from './task-desk.js';
import {
  CompletionBody,
  CoordinatorInputBody,
  InputRequestBody,
  InternalDelegationBody,
  ProgressBody,
  TaskExtensionRequestBody,
} from './task-inputs.js';
import { UnitPeople } from './unit-people.js';

/** Those who do a task: the lead, who keeps the responsibility, and the units that help. */
@ApiTags('tasks')
@CommandHeaders()
@Controller('tasks/:task')
export class TaskWorkController {
  constructor(
    private readonly desk: TaskDesk,
    private readonly people: UnitPeople,
    private readonly rules: RulesInForce,
  ) {}

  @Post('internal-delegations')
  @ApiOperation({ operationId: 'delegateTask', summary: 'Names who in the unit works on it' })
  @CommandAnswers(TaskAnswerDto)
  delegate(@TheAsker() asker: Asker, @Param() { task }: TaskPath, @Body() { person }: InternalDelegationBody): Promise<TaskAnswer> {
    return this.desk.carryOut(asker, task, async (now) => {
      await this.people.demandOfLead(person, task, asker.actor, now);
      return { type: 'DelegateInternally', data: { person } };
    });
  }

  @Post('input-requests')
  @ApiOperation({ operationId: 'requestCoordinatorInput', summary: 'Asks a coordinating unit for its part' })
  @CommandAnswers(TaskAnswerDto)
  requestInput(@TheAsker() asker: Asker, @Param() { task }: TaskPath, @Body() body: InputRequestBody): Promise<TaskAnswer> {
    const { unit, lastDay, text } = body;
    return this.desk.carryOut(asker, task, async (now) => ({
      type: 'RequestCoordinatorInput',
      data: { unit, text, ...(await this.rules.dateOn(lastDay, now)) },
    }));
  }

  @Post('inputs')
  @ApiOperation({ operationId: 'provideCoordinatorInput', summary: 'Gives the part that was asked for' })
  @CommandAnswers(TaskAnswerDto)
  provideInput(@TheAsker() asker: Asker, @Param() { task }: TaskPath, @Body() body: CoordinatorInputBody): Promise<TaskAnswer> {
    const { number, text } = body;
    return this.desk.carryOut(asker, task, () => ({ type: 'ProvideCoordinatorInput', data: { number, text } }));
  }

  @Post('progress')
  @ApiOperation({ operationId: 'reportProgress', summary: 'Reports how much is done, which is a claim' })
  @CommandAnswers(TaskAnswerDto)
  progress(@TheAsker() asker: Asker, @Param() { task }: TaskPath, @Body() body: ProgressBody): Promise<TaskAnswer> {
    const { percent, text, evidence } = body;
    return this.desk.carryOut(asker, task, () => ({
      type: 'ReportProgress',
      data: { percent, text, ...(evidence !== undefined && { evidence }) },
    }));
  }

  @Post('extension-requests')
  @ApiOperation({ operationId: 'requestTaskExtension', summary: 'Asks for more time, before the due instant' })
  @CommandAnswers(TaskAnswerDto)
  requestExtension(@TheAsker() asker: Asker, @Param() { task }: TaskPath, @Body() body: TaskExtensionRequestBody): Promise<TaskAnswer> {
    const { lastDay, reason } = body;
    return this.desk.carryOut(asker, task, async (now) => ({
      type: 'RequestTaskExtension',
      data: { reason, ...(await this.rules.dateOn(lastDay, now)) },
    }));
  }

  @Post('completions')
  @ApiOperation({ operationId: 'reportCompletion', summary: 'Reports the task done, with its product' })
  @CommandAnswers(TaskAnswerDto)
  complete(@TheAsker() asker: Asker, @Param() { task }: TaskPath, @Body() { product }: CompletionBody): Promise<TaskAnswer> {
    const { receivedAt } = asker.request;
    return this.desk.carryOut(asker, task, (_, { calendar }) => ({
      type: 'ReportCompletion',
      data: { receivedAt, reportedOn: localDayOf(receivedAt, calendar.zone), digest: contentDigest(product), product },
    }));
  }
}
