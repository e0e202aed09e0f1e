import { Injectable } from '@nestjs/common';
import { type Actor, isAssigned, localDayOf, Refusal, taskStream } from '#domain';
import type { Instant } from '#eventsourcing';
import { foldTask, RegimeDesk } from '#office';
import { Directory, PostgresEventStore } from '#postgres';

/** Knows who belongs to the unit that leads a task, and which tasks there are. */
@Injectable()
export class UnitPeople {
  constructor(
    private readonly directory: Directory,
    private readonly regime: RegimeDesk,
    private readonly store: PostgresEventStore,
  ) {}

  /** Refuses with `PERSON_NOT_OF_UNIT` who holds no seat in the lead. */
  async demandOfLead(person: string, code: string, { seats }: Actor, now: Instant): Promise<void> {
    const [{ authority }, task] = await Promise.all([this.regime.current(), this.#task(code)]);
    // Whoever may not delegate it is told that by the door, and nothing of who sits where.
    if (!isAssigned(task) || !seats.some(({ unit, role }) => unit === task.lead && role === 'head')) return;
    const held = await this.directory.seatsOn(person, localDayOf(now, authority.zone));
    if (!held.some(({ unit }) => unit === task.lead)) throw notOfUnit();
  }

  /** Refuses with `NO_SUCH_REPLACEMENT` what is no task. */
  async demandTask(code: string): Promise<void> {
    if ((await this.#task(code)).status === 'absent') throw noSuchReplacement(code);
  }

  async #task(code: string) {
    return foldTask(await this.store.read(taskStream(code)));
  }
}

const notOfUnit = (): Refusal =>
  new Refusal('PERSON_NOT_OF_UNIT', {
    vi: 'Người thực hiện phải thuộc đơn vị chủ trì. Hãy kiểm tra mã người.',
    en: 'Who works on it must be of the unit that leads it. Check the id of the person.',
  });

const noSuchReplacement = (code: string): Refusal =>
  new Refusal('NO_SUCH_REPLACEMENT', {
    vi: `Không có nhiệm vụ mang mã ${code} để thay thế. Hãy đề xuất nhiệm vụ đó trước.`,
    en: `There is no task ${code} to take its place. Propose that one first.`,
  });
