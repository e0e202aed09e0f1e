import type { Instant } from '#eventsourcing';
import { receivingOffices } from '../access/matter.js';
import { addDays } from '../calendar/local-day.js';
import { workingDayAfter, workingDayBefore } from '../calendar/working-calendar.js';
import { atLocalTime, endOfDay, localDayOf, type LocalTime } from '../calendar/zone.js';
import { policyOn } from '../duty/policy.js';
import type { SeatRef } from '../org/seat.js';
import type { Regime } from '../plan/regime.js';
import type { TaskCommand } from '../task/commands.js';
import type { CompletionReported, TaskAssigned, TaskEvent } from '../task/events.js';
import { isTask, type KnownTask, taskStream } from '../task/state.js';
import { receiptTerm } from '../task/terms.js';
import type { Diary } from './diary.js';
import { seatName } from './seats.js';
import type { TaskPersona } from './task-persona.js';
import type { UnitLog } from './unit-log.js';

export interface TaskCast {
  readonly personas: readonly TaskPersona[];
  readonly regime: Regime;
}

type Part<C> = C extends TaskCommand ? { readonly type: C['type']; readonly data: Omit<C['data'], 'task'> } : never;

/** How the finance office, the managers and the leads react to what happens to the tasks that one unit leads. */
export const taskCastOf = ({ personas, regime }: TaskCast, log: UnitLog, diary: Diary) => {
  const { calendar, authority, policies } = regime;
  const [office = authority.code] = receivingOffices(regime);
  const chair: SeatRef = { unit: authority.code, role: 'chair' };
  const viceChair: SeatRef = { unit: authority.code, role: 'vice_chair' };
  const clerk: SeatRef = { unit: office, role: 'finance_clerk' };

  const ask = ({ task }: TaskPersona, seat: SeatRef, now: Instant, part: Part<TaskCommand>): void =>
    log.carryOutTask({ ...part, by: seatName(seat), now, data: { ...part.data, task: taskStream(task) } } as TaskCommand);
  const later = (after: Instant, workingDays: number, time: LocalTime): Instant =>
    atLocalTime(workingDayAfter(calendar, localDayOf(after, calendar.zone), workingDays), time, calendar.zone);
  const stands = ({ task }: TaskPersona): KnownTask | undefined => {
    const known = log.task(taskStream(task));
    return isTask(known) ? known : undefined;
  };
  const headOf = ({ lead }: TaskPersona): SeatRef => ({ unit: lead, role: 'head' });

  const propose = (persona: TaskPersona): void =>
    diary(atLocalTime(persona.proposedOn, '09:00', calendar.zone), (now) => {
      const { lead, coordinators, lastDay, product } = persona;
      const data = { lead, coordinators, lastDay, dueAt: endOfDay(lastDay, calendar.zone), product };
      ask(persona, clerk, now, { type: 'ProposeTask', data });
    });

  const assign = (persona: TaskPersona, proposedAt: Instant): void =>
    diary(later(proposedAt, 1, '15:00'), (now) => {
      const policy = regime.duties[0]?.policy ?? '';
      const receipt = receiptTerm(policyOn(policies, policy, localDayOf(now, calendar.zone)), calendar, now);
      ask(persona, chair, now, { type: 'AssignTask', data: { documentNumber: `DT-${persona.task}/TB-UBND`, policy, receipt } });
    });

  const receive = (persona: TaskPersona, assignedAt: Instant): void => {
    if (persona.behaviour === 'silent') return;
    diary(later(assignedAt, 1, '10:00'), (now) => ask(persona, headOf(persona), now, { type: 'ReceiveTask', data: {} }));
  };

  const work = (persona: TaskPersona, { lastDay }: TaskAssigned['data'], assignedAt: Instant): void => {
    if (persona.behaviour === 'silent') return;
    diary(later(assignedAt, 10, '11:00'), (now) =>
      ask(persona, { unit: persona.lead, role: 'reporter' }, now, {
        type: 'ReportProgress',
        data: { percent: 40, text: 'Diễn tập: đang triển khai.' },
      }),
    );
    if (persona.behaviour === 'extended') askForMore(persona, lastDay);
    else diary(doneAt(persona, lastDay), (now) => complete(persona, now));
  };

  const doneAt = ({ behaviour }: TaskPersona, lastDay: TaskAssigned['data']['lastDay']): Instant => {
    const day = behaviour === 'late' ? workingDayAfter(calendar, lastDay, 3) : workingDayBefore(calendar, lastDay, 2);
    return atLocalTime(day, '14:00', calendar.zone);
  };

  const askForMore = (persona: TaskPersona, lastDay: TaskAssigned['data']['lastDay']): void =>
    diary(atLocalTime(workingDayBefore(calendar, lastDay, 4), '09:30', calendar.zone), (now) => {
      const wished = addDays(lastDay, 14);
      const data = { lastDay: wished, dueAt: endOfDay(wished, calendar.zone), reason: 'Diễn tập: chờ phối hợp.' };
      ask(persona, headOf(persona), now, { type: 'RequestTaskExtension', data });
    });

  const complete = (persona: TaskPersona, now: Instant): void => {
    const known = stands(persona);
    if (known?.status !== 'received' && known?.status !== 'in_progress' && known?.status !== 'rework') return;
    const product = 'Diễn tập: báo cáo kết quả, số liệu giả định.';
    const data = { receivedAt: now, reportedOn: localDayOf(now, calendar.zone), digest: `rehearsed:${persona.task}`, product };
    ask(persona, headOf(persona), now, { type: 'ReportCompletion', data });
  };

  const review = (persona: TaskPersona, { number }: CompletionReported['data'], at: Instant): void =>
    diary(later(at, 1, '10:30'), (now) => {
      const recommends = isSentBack(persona, number) ? 'reject' : 'confirm';
      const data = { number, recommends, remarks: 'Diễn tập: đã xem hồ sơ.' } as const;
      ask(persona, clerk, now, { type: 'ReviewCompletion', data });
      judge(persona, number, now);
    });

  const judge = (persona: TaskPersona, number: number, at: Instant): void =>
    diary(later(at, 1, '15:30'), (now) => {
      if (!isSentBack(persona, number)) return ask(persona, viceChair, now, { type: 'ConfirmCompletion', data: { number } });
      const lastDay = workingDayAfter(calendar, localDayOf(now, calendar.zone), 10);
      const data = { number, lastDay, dueAt: endOfDay(lastDay, calendar.zone), reason: 'Diễn tập: chưa đạt yêu cầu.' };
      ask(persona, viceChair, now, { type: 'RejectCompletion', data });
    });

  const listen = (event: TaskEvent, persona: TaskPersona, now: Instant): void => {
    switch (event.type) {
      case 'TaskProposed':
        return assign(persona, now);
      case 'TaskAssigned':
        receive(persona, now);
        return work(persona, event.data, now);
      case 'TaskExtensionRequested':
        return diary(later(now, 1, '16:00'), (granted) =>
          ask(persona, chair, granted, { type: 'GrantTaskExtension', data: { reason: 'Diễn tập: đồng ý.' } }),
        );
      case 'TaskExtensionGranted':
        return diary(doneAt(persona, event.data.lastDay), (done) => complete(persona, done));
      case 'CompletionReported':
        return review(persona, event.data, now);
      case 'CompletionRejected':
        return diary(later(now, 5, '14:30'), (again) => complete(persona, again));
      default:
        return;
    }
  };

  return {
    /** What everybody has planned before anything has happened. */
    begin: (): void => personas.forEach(propose),
    task: (stream: string, event: TaskEvent, now: Instant): void => {
      const persona = personas.find(({ task }) => taskStream(task) === stream);
      if (persona !== undefined) listen(event, persona, now);
    },
  };
};

const isSentBack = ({ behaviour }: TaskPersona, number: number): boolean => behaviour === 'sent_back' && number === 1;
