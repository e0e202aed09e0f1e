import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { TaskAnswer } from '#contracts';
import { localDayOf, policyOfTasks, policyOn, receiptTerm, type Regime } from '#domain';
import type { Instant } from '#eventsourcing';
import { CommandAnswers } from '../http/answer.dto.js';
import { CommandHeaders } from '../http/command-request.js';
import { ReasonBody } from '../obligations/inputs.js';
import { RulesInForce } from '../obligations/rules-in-force.js';
import { type Asker, TheAsker } from '../access/index.js';
import { TaskAnswerDto, TaskPath } from './task.dto.js';
import { TaskDesk } from './task-desk.js';
import { AssignmentBody, ReassignmentBody, TaskProposalBody } from './task-inputs.js';

/** The finance office proposes who does a task, a manager gives it, and its head takes it or says that it is not his unit's. */
@ApiTags('tasks')
@CommandHeaders()
@Controller('tasks/:task')
export class TaskGivingController {
  constructor(
    private readonly desk: TaskDesk,
    private readonly rules: RulesInForce,
  ) {}

  @Post('proposals')
  @ApiOperation({ operationId: 'proposeTask', summary: 'Proposes a lead, coordinating units, a date and the product' })
  @CommandAnswers(TaskAnswerDto)
  propose(@TheAsker() asker: Asker, @Param() { task }: TaskPath, @Body() body: TaskProposalBody): Promise<TaskAnswer> {
    return this.desk.carryOut(asker, task, async (now) => ({ type: 'ProposeTask', data: await this.desk.proposalOf(body, now) }));
  }

  @Post('assignments')
  @ApiOperation({ operationId: 'assignTask', summary: 'Gives the task as proposed, or to another lead or date' })
  @CommandAnswers(TaskAnswerDto)
  assign(@TheAsker() asker: Asker, @Param() { task }: TaskPath, @Body() body: AssignmentBody): Promise<TaskAnswer> {
    const { documentNumber, lead, coordinators, lastDay } = body;
    return this.desk.carryOut(asker, task, async (now, regime) => ({
      type: 'AssignTask',
      data: {
        ...{ documentNumber, policy: policyOfTasks(regime), receipt: receiptOn(now, regime) },
        ...(lead !== undefined && { lead }),
        ...(coordinators !== undefined && { coordinators }),
        ...(await this.#dateIn(lastDay, now)),
      },
    }));
  }

  @Post('receipts')
  @ApiOperation({ operationId: 'receiveTask', summary: 'Takes the task' })
  @CommandAnswers(TaskAnswerDto)
  receive(@TheAsker() asker: Asker, @Param() { task }: TaskPath): Promise<TaskAnswer> {
    return this.desk.carryOut(asker, task, () => ({ type: 'ReceiveTask', data: {} }));
  }

  @Post('receipt-disputes')
  @ApiOperation({ operationId: 'disputeReceipt', summary: 'Says that the task is not the unit’s, within the term' })
  @CommandAnswers(TaskAnswerDto)
  dispute(@TheAsker() asker: Asker, @Param() { task }: TaskPath, @Body() { reason }: ReasonBody): Promise<TaskAnswer> {
    return this.desk.carryOut(asker, task, () => ({ type: 'DisputeReceipt', data: { reason } }));
  }

  @Post('dispute-dismissals')
  @ApiOperation({ operationId: 'dismissReceiptDispute', summary: 'Abides by the assignment' })
  @CommandAnswers(TaskAnswerDto)
  dismiss(@TheAsker() asker: Asker, @Param() { task }: TaskPath, @Body() { reason }: ReasonBody): Promise<TaskAnswer> {
    return this.desk.carryOut(asker, task, () => ({ type: 'DismissReceiptDispute', data: { reason } }));
  }

  @Post('reassignments')
  @ApiOperation({ operationId: 'reassignTask', summary: 'Gives the task to another lead' })
  @CommandAnswers(TaskAnswerDto)
  reassign(@TheAsker() asker: Asker, @Param() { task }: TaskPath, @Body() body: ReassignmentBody): Promise<TaskAnswer> {
    const { documentNumber, lead, coordinators = [], lastDay, reason } = body;
    return this.desk.carryOut(asker, task, async (now, regime) => ({
      type: 'ReassignTask',
      data: { documentNumber, lead, coordinators, reason, receipt: receiptOn(now, regime), ...(await this.#dateIn(lastDay, now)) },
    }));
  }

  async #dateIn(lastDay: string | undefined, now: Instant) {
    return lastDay === undefined ? {} : { date: await this.rules.dateOn(lastDay, now) };
  }
}

/** Until when what is given now may be disputed. */
const receiptOn = (now: Instant, regime: Regime) =>
  receiptTerm(policyOn(regime.policies, policyOfTasks(regime), localDayOf(now, regime.calendar.zone)), regime.calendar, now);
