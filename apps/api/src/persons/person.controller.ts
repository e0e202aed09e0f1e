import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Page, PersonAnswer, PersonView } from '#contracts';
import { type Actor, addDays, demandPlace, laterOf, type LocalDay } from '#domain';
import { TheActor } from '../access/index.js';
import { CommandAnswers, ReadAnswers } from '../http/answer.dto.js';
import { CommandHeaders, type CommandRequest, TheCommand } from '../http/command-request.js';
import { PageQuery } from '../http/page.js';
import { ReadingHeaders } from '../http/read-after.js';
import { AbsenceBody, AbsenceEndBody, PersonAnswerDto, PersonPageDto, PersonPath, SeatBody, SeatEndBody } from './person.dto.js';
import { PersonDesk } from './person-desk.js';
import { PersonShelf } from './person-shelf.js';

/** Who holds which seat, and who is away. */
@ApiTags('persons')
@Controller('persons')
export class PersonController {
  constructor(
    private readonly shelf: PersonShelf,
    private readonly desk: PersonDesk,
  ) {}

  @Get()
  @ReadingHeaders()
  @ApiOperation({ operationId: 'listPersons', summary: 'Who is in the directory, with seats and absences; for who looks after them' })
  @ReadAnswers(PersonPageDto)
  list(@TheActor() actor: Actor, @Query() query: PageQuery): Promise<Page<PersonView>> {
    return this.shelf.page(actor, query);
  }

  @Post(':person/absences')
  @CommandHeaders()
  @ApiOperation({ operationId: 'enterAbsence', summary: 'Enters when somebody is away: he himself, a secretary or an administrator' })
  @CommandAnswers(PersonAnswerDto)
  enterAbsence(
    @TheActor() actor: Actor,
    @TheCommand() request: CommandRequest,
    @Param() { person }: PersonPath,
    @Body() { from, to, reason }: AbsenceBody,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PersonAnswer> {
    return this.desk.carryOut({ actor, act: 'enter_absence', person, request, response }, ({ today }) => ({
      type: 'EnterAbsence',
      data: { from: from as LocalDay, to: to as LocalDay, today, ...(reason !== undefined && { reason }) },
    }));
  }

  @Post(':person/absence-endings')
  @CommandHeaders()
  @ApiOperation({ operationId: 'endAbsence', summary: 'Says that somebody is back before his absence was to end, or takes it back' })
  @CommandAnswers(PersonAnswerDto)
  endAbsence(
    @TheActor() actor: Actor,
    @TheCommand() request: CommandRequest,
    @Param() { person }: PersonPath,
    @Body() { from, on }: AbsenceEndBody,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PersonAnswer> {
    const begins = from as LocalDay;
    return this.desk.carryOut({ actor, act: 'enter_absence', person, request, response }, ({ today }) => ({
      type: 'EndAbsence',
      data: { from: begins, on: (on as LocalDay | undefined) ?? addDays(laterOf(begins, today), -1), today },
    }));
  }

  @Post(':person/seats')
  @CommandHeaders()
  @ApiOperation({ operationId: 'takeSeat', summary: 'Puts somebody into a seat: an administrator does, and never himself' })
  @CommandAnswers(PersonAnswerDto)
  takeSeat(
    @TheActor() actor: Actor,
    @TheCommand() request: CommandRequest,
    @Param() { person }: PersonPath,
    @Body() { unit, role, from, to, cleared, field }: SeatBody,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PersonAnswer> {
    return this.desk.carryOut({ actor, act: 'enter_persons', person, request, response }, ({ regime }) => {
      const beside = { ...(cleared !== undefined && { cleared }), ...(field !== undefined && { field }) };
      demandPlace({ unit, role, ...beside }, regime);
      const days = { from: from as LocalDay, to: (to as LocalDay | undefined) ?? null };
      return { type: 'TakeSeat', data: { person, unit, role, ...days, ...beside } };
    });
  }

  @Post(':person/seat-endings')
  @CommandHeaders()
  @ApiOperation({ operationId: 'leaveSeat', summary: 'Says on which day somebody holds a seat for the last time' })
  @CommandAnswers(PersonAnswerDto)
  leaveSeat(
    @TheActor() actor: Actor,
    @TheCommand() request: CommandRequest,
    @Param() { person }: PersonPath,
    @Body() { unit, role, on }: SeatEndBody,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PersonAnswer> {
    return this.desk.carryOut({ actor, act: 'enter_persons', person, request, response }, () => ({
      type: 'LeaveSeat',
      data: { unit, role, on: on as LocalDay },
    }));
  }
}
