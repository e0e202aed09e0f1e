import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Page, TaskAnswer, TaskItem, TaskView } from '#contracts';
import { type Actor, readableUnits } from '#domain';
import { TaskReads } from '#postgres';
import { TheActor } from '../access/index.js';
import { CommandAnswers, ReadAnswers } from '../http/answer.dto.js';
import { CommandHeaders } from '../http/command-request.js';
import { pageOf } from '../http/page.js';
import { ReadingHeaders } from '../http/read-after.js';
import { type Asker, TheAsker } from '../access/index.js';
import { TaskAnswerDto, TaskDto, TaskListQuery, TaskPageDto, TaskPath } from './task.dto.js';
import { TaskDesk } from './task-desk.js';
import { NewTaskBody } from './task-inputs.js';
import { TaskShelf } from './task-shelf.js';

/** Shows tasks: the plan's to everybody, those that were given to who leads them or helps, all to those who compile or decide. */
@ApiTags('tasks')
@Controller('tasks')
export class TaskController {
  constructor(
    private readonly reads: TaskReads,
    private readonly shelf: TaskShelf,
    private readonly desk: TaskDesk,
  ) {}

  @Get()
  @ReadingHeaders()
  @ApiOperation({ operationId: 'listTasks', summary: 'The tasks of the plan and those given later, what is due first at the top' })
  @ReadAnswers(TaskPageDto)
  async list(@TheActor() actor: Actor, @Query() query: TaskListQuery): Promise<Page<TaskItem>> {
    const { streams, total } = await this.reads.list({ ...query, visibleTo: readableUnits(actor) });
    return pageOf(await this.shelf.show(streams), total, query);
  }

  @Get(':task')
  @ReadingHeaders()
  @ApiOperation({ operationId: 'getTask', summary: 'One task: how it stands, what was reported, and what happened' })
  @ReadAnswers(TaskDto)
  async one(@TheActor() actor: Actor, @Param() { task }: TaskPath, @Res({ passthrough: true }) response: Response): Promise<TaskView> {
    const view = await this.shelf.one(task, actor);
    response.set('ETag', `"v${view.version}"`);
    return view;
  }

  @Post()
  @CommandHeaders()
  @ApiOperation({ operationId: 'proposeNewTask', summary: 'Proposes a task that no plan holds, with who is to do it by when' })
  @CommandAnswers(TaskAnswerDto)
  proposeNew(@TheAsker() asker: Asker, @Body() body: NewTaskBody): Promise<TaskAnswer> {
    return this.desk.proposeNew(asker, body);
  }
}
