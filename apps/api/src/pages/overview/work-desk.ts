import { Injectable } from '@nestjs/common';
import { type Actor, type KnownImpediment, type KnownTask, readableUnits, type Regime } from '#domain';
import { EscalationReads, ImpedimentReads, TaskReads } from '#postgres';
import { CaseShelf } from '../../escalations/case-shelf.js';
import { waitingFor } from '../../escalations/waiting-for.js';
import { ImpedimentShelf } from '../../impediments/impediment-shelf.js';
import { TaskShelf } from '../../tasks/task-shelf.js';
import type { Overview } from './overview.js';

const MOST_WAITING = 20;
const MOST_TASKS = 12;
const MOST_DIFFICULTIES = 12;

const TASKS_UNDER_WAY: readonly KnownTask['status'][] = [
  'proposed',
  'assigned',
  'receipt_disputed',
  'received',
  'in_progress',
  'completion_reported',
  'rework',
];
const DIFFICULTIES_OPEN: readonly KnownImpediment['status'][] = ['raised', 'passed_upward', 'routed', 'answered'];

/** Gathers what people have in hand beside their reports: decisions that wait for the reader, tasks, difficulties. */
@Injectable()
export class WorkDesk {
  constructor(
    private readonly escalations: EscalationReads,
    private readonly cases: CaseShelf,
    private readonly tasks: TaskReads,
    private readonly taskShelf: TaskShelf,
    private readonly difficulties: ImpedimentReads,
    private readonly difficultyShelf: ImpedimentShelf,
  ) {}

  async gather(actor: Actor, regime: Regime): Promise<Pick<Overview, 'waiting' | 'tasks' | 'difficulties'>> {
    const visibleTo = readableUnits(actor);
    const [waiting, tasks, difficulties] = await Promise.all([
      this.escalations.list({ visibleTo, waitingFor: waitingFor(actor, regime), offset: 0, limit: MOST_WAITING }),
      this.tasks.list({ visibleTo, status: TASKS_UNDER_WAY, offset: 0, limit: MOST_TASKS }),
      this.difficulties.list({ visibleTo, status: DIFFICULTIES_OPEN, offset: 0, limit: MOST_DIFFICULTIES }),
    ]);
    return {
      waiting: { items: await this.cases.show(waiting.streams, actor), total: waiting.total },
      tasks: { items: await this.taskShelf.show(tasks.streams), total: tasks.total },
      difficulties: { items: await this.difficultyShelf.show(difficulties.streams, actor), total: difficulties.total },
    };
  }
}
