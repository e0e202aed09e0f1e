import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AgendaDuty, AgendaView } from '#contracts';
import { type Actor, readableUnits } from '#domain';
import { AgendaLooks } from '#postgres';
import { TheActor } from '../access/index.js';
import { ReadAnswers } from '../http/answer.dto.js';
import { NULLABLE, ShowDay, ShowFlag, ShowInstant, ShowList, ShowNumber, ShowText, ShowWord } from '../http/shown.js';
import { STATUSES } from '../obligations/obligation.dto.js';

export class AgendaDutyDto implements AgendaDuty {
  @ShowText('obligation/{unit}/{duty}/{period}') obligation: string;
  @ShowText('Code of the duty') duty: string;
  @ShowText('The period') period: string;
  @ShowWord(STATUSES, 'How far it has come') status: string;
  @ShowDay('The last day that counts now') lastDay: string;
  @ShowFlag('Whether it is overdue') overdue: boolean;
  @ShowNumber('The latest step issued or passed over', NULLABLE) stepReached: number | null;
  @ShowInstant('When something is due next for it', NULLABLE) nextAt: string | null;
  @ShowNumber('The highest level proposed; 0 for none') escalationLevel: number;
}

class AgendaAlarmDto {
  @ShowText('The obligation that could not be planned') id: string;
  @ShowText('Why') fault: string;
}

export class AgendaDto implements AgendaView {
  @ShowText('The unit, or the head of the subtree, whose agenda it is') scope: string;
  @ShowInstant('When it last looked; a real instant') lookedAt: string;
  @ShowInstant('When it will look next; a real instant') nextWakeAt: string;
  @ShowList(() => AgendaDutyDto, 'What stood in it') duties: AgendaDutyDto[];
  @ShowList(() => AgendaAlarmDto, 'What could not be planned') alarms: AgendaAlarmDto[];
}

/** Shows what each agenda saw when it last looked. It reads what the agendas left behind, so it answers also while nobody keeps the time. */
@ApiTags('agendas')
@Controller('agendas')
export class AgendaController {
  constructor(private readonly looks: AgendaLooks) {}

  @Get()
  @ApiOperation({ operationId: 'listAgendas', summary: 'The agendas with their duties and their next wakes' })
  @ReadAnswers([AgendaDto])
  async list(@TheActor() actor: Actor): Promise<AgendaView[]> {
    const readable = readableUnits(actor);
    const looks = await this.looks.all();
    if (readable === 'all') return [...looks];
    // An agenda may hold the duties of many units: each sees its own.
    const isOwn = (obligation: string): boolean => readable.includes(obligation.split('/')[1] ?? '');
    return looks
      .map((look) => ({
        ...look,
        duties: look.duties.filter(({ obligation }) => isOwn(obligation)),
        alarms: look.alarms.filter(({ id }) => isOwn(id)),
      }))
      .filter(({ scope, duties, alarms }) => readable.includes(scope) || duties.length > 0 || alarms.length > 0);
  }
}
