import { number } from '../../../apps/cli/src/terminal.js';
import { writeInstant } from '#domain';
import type { OfficeLog } from '../log/office-log.js';
import { line } from '../terminal.js';

/** Says once when the demonstration's clock has begun to run, which it does when the worker first polls. */
export class ClockTeller {
  #said = false;

  constructor(private readonly clock: { readonly zone: string; readonly speed: number }) {}

  async look({ times }: OfficeLog): Promise<void> {
    if (this.#said) return;
    const { anchor } = await times.read();
    if (anchor === undefined || anchor.speed === 0) return;
    this.#said = true;
    const [at, speed] = [writeInstant(anchor.domainAt, this.clock.zone), number(this.clock.speed)];
    line({
      vi: `  Đồng hồ diễn tập chạy từ ${at}${this.clock.speed === 1 ? '' : `, nhanh gấp ${speed} lần`}.`,
      en: `  The demonstration's clock runs from ${at}${this.clock.speed === 1 ? '' : `, ${speed} times as fast`}.`,
    });
  }
}
