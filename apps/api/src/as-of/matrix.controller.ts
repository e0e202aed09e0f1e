import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { MatrixView } from '#contracts';
import type { Actor } from '#domain';
import { TheActor } from '../access/index.js';
import { ReadAnswers } from '../http/answer.dto.js';
import { ReadingHeaders } from '../http/read-after.js';
import { MatrixDesk } from './matrix-desk.js';
import { MatrixDto, MatrixQuery } from './matrix.dto.js';

/** Shows who owes what in which period, and how that stands: a unit its own row, those who compile or decide all rows. */
@ApiTags('obligations')
@ReadingHeaders()
@Controller('matrix')
export class MatrixController {
  constructor(private readonly desk: MatrixDesk) {}

  @Get()
  @ApiOperation({ operationId: 'getMatrix', summary: 'The matrix of units and periods of a year, now or as known at an instant' })
  @ReadAnswers(MatrixDto)
  matrix(@TheActor() actor: Actor, @Query() query: MatrixQuery): Promise<MatrixView> {
    return this.desk.show(actor, query);
  }
}
