import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Answer, ChecksView, SheetView } from '#contracts';
import { type Actor, CellsChanged, draftStream, laterOf } from '#domain';
import { DraftDesk, OfficeClock } from '#office';
import { type Asker, TheActor, TheAsker } from '../access/index.js';
import { ApiProblem } from '../http/api-problem.js';
import { CommandAnswers, ReadAnswers } from '../http/answer.dto.js';
import { CommandHeaders, optionsOf } from '../http/command-request.js';
import { ReadingHeaders } from '../http/read-after.js';
import { reply } from '../http/reply.js';
import { idOf, ObligationPath } from '../obligations/obligation-path.js';
import { ChecksBody, EntriesBody, sheetOfInput } from './inputs.js';
import { SheetShelf } from './sheet-shelf.js';
import { ChecksDto, DraftAnswerDto, SheetDto } from './sheet.dto.js';

/** The form of a report as a unit fills it in, several persons at once if need be. */
@ApiTags('sheets')
@Controller('obligations/:unit/:duty/:period/sheet')
export class SheetController {
  constructor(
    private readonly shelf: SheetShelf,
    private readonly drafts: DraftDesk,
    private readonly clock: OfficeClock,
  ) {}

  @Get()
  @ReadingHeaders()
  @ApiOperation({
    operationId: 'getSheet',
    summary: 'The form as it is asked of the unit, what was said before, and what is written so far',
  })
  @ReadAnswers(SheetDto)
  one(@TheActor() actor: Actor, @Param() path: ObligationPath): Promise<SheetView> {
    return this.shelf.show(idOf(path), actor);
  }

  @Put('cells')
  @HttpCode(200)
  @CommandHeaders()
  @ApiOperation({
    operationId: 'saveCells',
    summary: 'Saves some entries, together or not at all; what somebody else has saved meanwhile is not overwritten',
  })
  @CommandAnswers(DraftAnswerDto)
  async save(@TheAsker() asker: Asker, @Param() path: ObligationPath, @Body() body: EntriesBody): Promise<Answer & { draft: string }> {
    const { actor, request, response } = asker;
    const [obligation, draft] = [idOf(path), draftStream(idOf(path))];
    const now = laterOf(request.receivedAt, await this.clock.now());
    const writing = { actor, obligation, entries: body.entries, onBehalf: body.onBehalf === true, now };
    try {
      return reply(response, draft, await this.drafts.save(writing, optionsOf(request, { draft })), { draft });
    } catch (refusal) {
      // Both values are to be seen side by side.
      if (refusal instanceof CellsChanged) throw await this.#changed(refusal, obligation, actor);
      throw refusal;
    }
  }

  @Post('checks')
  @HttpCode(200)
  @ApiOperation({ operationId: 'checkSheet', summary: 'What there would be to say of a sheet, or of the draft; nothing is saved' })
  @ReadAnswers(ChecksDto)
  check(@TheActor() actor: Actor, @Param() path: ObligationPath, @Body() { sheet }: ChecksBody): Promise<ChecksView> {
    return this.shelf.check(idOf(path), actor, sheet && sheetOfInput(sheet));
  }

  async #changed({ code, sentence, entries }: CellsChanged, obligation: string, actor: Actor): Promise<ApiProblem> {
    const keys = entries.map(({ key }) => key);
    return new ApiProblem(409, code, sentence, { entries: await this.shelf.entries(obligation, actor, keys) });
  }
}
