import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { KnownCompilationView } from '#contracts';
import { type Actor, demandReadable, namesIn } from '#domain';
import { OfficeClock, RegimeDesk, RollupAsOf } from '#office';
import { TheActor } from '../access/index.js';
import { AsOfDesk, viewOf } from '../as-of/as-of-desk.js';
import { AsOfDto, AsOfQuery } from '../as-of/as-of.dto.js';
import { ReadAnswers } from '../http/answer.dto.js';
import { ReadingHeaders } from '../http/read-after.js';
import { ShowNumber } from '../http/shown.js';
import { compilationView } from './compilation-view.js';
import { editionItems } from './editions.js';
import { RollupPath } from './inputs.js';
import { CompilationDto, EditionItemDto } from './rollup.dto.js';
import { seenBy } from './seen-by.js';

export class KnownCompilationDto implements KnownCompilationView {
  @ApiProperty({ type: () => AsOfDto, description: 'As known when, and what it rests on' }) asOf: AsOfDto;
  @ApiProperty({ type: () => CompilationDto, description: 'What would have been compiled then' }) compilation: CompilationDto;
  @ApiProperty({ type: () => [EditionItemDto], description: 'The editions there were then, as they were issued' })
  editions: EditionItemDto[];
  @ShowNumber('The version of the rollup then') version: number;
}

/** Shows to who reads all reports what would have been compiled of what was known at an instant. */
@ApiTags('rollups')
@ReadingHeaders()
@Controller('rollups/:duty/:period/:unit')
export class KnownCompilationController {
  constructor(
    private readonly asOf: AsOfDesk,
    private readonly rollups: RollupAsOf,
    private readonly regime: RegimeDesk,
    private readonly clock: OfficeClock,
  ) {}

  @Get('compilation')
  @ApiOperation({
    operationId: 'getKnownCompilation',
    summary: 'What is compiled, now or as known at an instant, with the editions there were',
  })
  @ReadAnswers(KnownCompilationDto)
  async known(@TheActor() actor: Actor, @Param() path: RollupPath, @Query() { asOf }: AsOfQuery): Promise<KnownCompilationView> {
    demandReadable(actor, []);
    const past = (await this.asOf.past(asOf)) ?? { at: await this.clock.now(), regime: await this.regime.current() };
    const { compilation, digest, events, rest } = await this.rollups.at(path, past.at);
    return {
      asOf: viewOf(rest, past),
      compilation: compilationView(seenBy(actor, compilation), digest, namesIn(past.regime)),
      editions: editionItems(events),
      version: events.length,
    };
  }
}
