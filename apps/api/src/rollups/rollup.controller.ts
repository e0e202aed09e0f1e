import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { EditionItem, EditionView, ExplanationView, RollupPage, RollupView } from '#contracts';
import { type Actor, readableUnits, rollupRefusals } from '#domain';
import { RollupAsOf } from '#office';
import { RollupReads } from '#postgres';
import { TheActor } from '../access/index.js';
import { AsOfDesk, viewOf } from '../as-of/as-of-desk.js';
import { ReadAnswers } from '../http/answer.dto.js';
import { pageOf } from '../http/page.js';
import { ReadingHeaders } from '../http/read-after.js';
import { EditionPath, ExplanationPath, ExplanationQuery, RollupPath } from './inputs.js';
import { EditionDto, EditionsDto, ExplanationDto, RollupDto, RollupListQuery, RollupPageDto } from './rollup.dto.js';
import { RollupShelf } from './rollup-shelf.js';

/** Shows what is compiled: whole to who reads all reports, to a unit the editions it holds and how its own report stands. */
@ApiTags('rollups')
@ReadingHeaders()
@Controller('rollups')
export class RollupController {
  constructor(
    private readonly reads: RollupReads,
    private readonly shelf: RollupShelf,
    private readonly asOf: AsOfDesk,
    private readonly rollups: RollupAsOf,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listRollups', summary: 'What is compiled, of each duty and period, the latest cut-off first' })
  @ReadAnswers(RollupPageDto)
  async list(@TheActor() actor: Actor, @Query() { asOf, ...query }: RollupListQuery): Promise<RollupPage> {
    const visibleTo = readableUnits(actor);
    const of = { visibleTo, duty: query.duty, ...(query.period !== undefined && { periods: [query.period] }) };
    const past = await this.#past(asOf, of);
    const { rows, total } = await this.reads.list({ ...query, visibleTo }, past?.register);
    return { ...pageOf(await this.shelf.items(rows, past?.regime), total, query), asOf: past?.view ?? null };
  }

  @Get(':duty/:period/:unit')
  @ApiOperation({ operationId: 'getRollup', summary: 'How it stands: what would be compiled now, its editions, and what happened' })
  @ReadAnswers(RollupDto)
  async one(@TheActor() actor: Actor, @Param() path: RollupPath, @Res({ passthrough: true }) response: Response): Promise<RollupView> {
    const view = await this.shelf.one(path, actor);
    response.set('ETag', `"v${view.version}"`);
    return view;
  }

  @Get(':duty/:period/:unit/editions')
  @ApiOperation({ operationId: 'listEditions', summary: 'Its editions that the asker may read' })
  @ReadAnswers(EditionsDto)
  async editions(@TheActor() actor: Actor, @Param() path: RollupPath): Promise<{ editions: readonly EditionItem[] }> {
    return { editions: await this.shelf.editions(path, actor) };
  }

  @Get(':duty/:period/:unit/editions/:edition')
  @ApiOperation({ operationId: 'getEdition', summary: 'One edition as it was issued, and whether it is what its reports make of it' })
  @ReadAnswers(EditionDto)
  edition(@TheActor() actor: Actor, @Param() { edition, ...ref }: EditionPath): Promise<EditionView> {
    if (!/^\d{1,6}$/.test(edition)) throw rollupRefusals.noSuchEdition();
    return this.shelf.edition(ref, Number(edition), actor);
  }

  @Get(':duty/:period/:unit/explanations/:indicator')
  @ApiOperation({ operationId: 'explainFigure', summary: 'Where a figure comes from: its rule, the versions behind it, what was missing' })
  @ReadAnswers(ExplanationDto)
  explain(
    @TheActor() actor: Actor,
    @Param() { indicator, ...ref }: ExplanationPath,
    @Query() { column, field, edition }: ExplanationQuery,
  ): Promise<ExplanationView> {
    const wanted = { indicator, column, ...(field !== undefined && { field }), ...(edition !== undefined && { edition }) };
    return this.shelf.explain(ref, wanted, actor);
  }

  /** The register as it was known then, with what an answer from it says of itself; undefined where nobody asks about the past. */
  async #past(asOf: string | undefined, of: Parameters<RollupAsOf['register']>[1]) {
    const past = await this.asOf.past(asOf);
    if (past === undefined) return undefined;
    const register = await this.rollups.register(past.at, of);
    return { register, regime: past.regime, view: viewOf(register, past) };
  }
}
