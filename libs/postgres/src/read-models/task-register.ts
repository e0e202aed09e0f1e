import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { inlineTable } from '#eventsourcing';
import { coordinatorsOf, evolveTask, isAssigned, isTask, leadOf, NO_TASK, type Task, type TaskEvent, taskResult } from '#domain';

/** Every task as it stands: of the plan, given or not, and those that came later. */
export const taskRegister = inlineTable<Task, TaskEvent>({
  table: 'task_register',
  handles: (stream) => stream.startsWith('task/'),
  initialState: NO_TASK,
  evolve: evolveTask,
  columns: (task) => {
    if (!isTask(task)) throw new RangeError('A task that was neither recorded nor proposed has no row.');
    const assigned = isAssigned(task) ? task : undefined;
    const date = task.status === 'proposed' ? task.proposal : assigned?.due;
    return {
      code: task.code,
      status: task.status,
      lead: leadOf(task) ?? null,
      coordinators: coordinatorsOf(task),
      last_day: date?.lastDay ?? null,
      first_last_day: assigned?.first.lastDay ?? null,
      due_at: date?.dueAt ?? null,
      overdue: assigned?.overdue ?? false,
      percent: assigned?.percent ?? 0,
      result: taskResult(task),
      extensions: assigned?.extensions ?? 0,
    };
  },
});

@Entity({ schema: 'read', name: 'task_register' })
@Index('task_register_by_lead', ['lead', 'status'])
@Index('task_register_by_due', ['due_at'])
export class TaskRegisterRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'task_register_pkey' })
  stream: string;

  @Column('bigint')
  version: string;

  @Column('text')
  code: string;

  @Column('text')
  status: string;

  /** Who leads it, or is proposed to. */
  @Column('text', { nullable: true })
  lead: string | null;

  @Column('text', { array: true })
  coordinators: string[];

  @Column('date', { nullable: true })
  last_day: string | null;

  /** The first date it was given, kept whatever was granted later. */
  @Column('date', { nullable: true })
  first_last_day: string | null;

  @Column('timestamptz', { nullable: true })
  due_at: Date | null;

  @Column('boolean')
  overdue: boolean;

  @Column('integer')
  percent: number;

  @Column('text')
  result: string;

  @Column('integer')
  extensions: number;
}
