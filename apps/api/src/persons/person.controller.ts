import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Page, PersonAnswer, PersonView } from '#contracts';
import { type Actor, addDays, demandPlace, laterOf, type LocalDay } from '#domain';
import { type Asker, TheActor, TheAsker } from '../access/index.js';
import { CommandAnswers, ReadAnswers } from '../http/answer.dto.js';
import { CommandHeaders } from '../http/command-request.js';
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
    @TheAsker() asker: Asker,
    @Param() { person }: PersonPath,
    @Body() { from, to, reason }: AbsenceBody,
  ): Promise<PersonAnswer> {
    return this.desk.carryOut({ ...asker, act: 'enter_absence', person }, ({ today }) => ({
      type: 'EnterAbsence',
      data: { from: from as LocalDay, to: to as LocalDay, today, ...(reason !== undefined && { reason }) },
    }));
  }

  @Post(':person/absence-endings')
  @CommandHeaders()
  @ApiOperation({ operationId: 'endAbsence', summary: 'Says that somebody is back before his absence was to end, or takes it back' })
  @CommandAnswers(PersonAnswerDto)
  endAbsence(@TheAsker() asker: Asker, @Param() { person }: PersonPath, @Body() { from, on }: AbsenceEndBody): Promise<PersonAnswer> {
    const begins = from as LocalDay;
    return this.desk.carryOut({ ...asker, act: 'enter_absence', person }, ({ today }) => ({
      type: 'EndAbsence',
      data: { from: begins, on: (on as LocalDay | undefined) ?? addDays(laterOf(begins, today), -1), today },
    }));
  }

  @Post(':person/seats')
  @CommandHeaders()
  @ApiOperation({ operationId: 'takeSeat', summary: 'Puts somebody into a seat: an administrator does, and never himself' })
  @CommandAnswers(PersonAnswerDto)
  takeSeat(
    @TheAsker() asker: Asker,
    @Param() { person }: PersonPath,
    @Body() { unit, role, from, to, cleared, field }: SeatBody,
  ): Promise<PersonAnswer> {
    return this.desk.carryOut({ ...asker, act: 'enter_persons', person }, ({ regime }) => {
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
  leaveSeat(@TheAsker() asker: Asker, @Param() { person }: PersonPath, @Body() { unit, role, on }: SeatEndBody): Promise<PersonAnswer> {
    return this.desk.carryOut({ ...asker, act: 'enter_persons', person }, () => ({
      type: 'LeaveSeat',
      data: { unit, role, on: on as LocalDay },
    }));
  }
}
