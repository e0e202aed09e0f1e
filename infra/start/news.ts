import type { Bilingual } from '#domain';
import { isExplained } from '../../apps/cli/src/terminal.js';
import type { RunningRecord } from './data-folder/running-record.js';
import type { DatabaseNews } from './supervision/kept-database.js';
import type { KeeperNews } from './supervision/keeper.js';
import type { Ending } from './supervision/part.js';
import { line } from './terminal.js';

/** Says in one line what has died and when it is started again; the same reason only once, until it has run in between. */
export class HouseNews implements KeeperNews {
  readonly #said = new Map<string, string>();

  constructor(
    private readonly record: RunningRecord,
    private readonly logs: string,
    /** Told of each ending that nobody wished. */
    private readonly onDeath: (part: string, ending: Ending) => void = () => undefined,
  ) {}

  readonly started = (part: string, pid: number | undefined): void => this.record.started(part, pid);

  readonly ended = (part: string): void => this.record.ended(part);

  readonly died = (part: string, ending: Ending, pauseMs: number): void => {
    this.onDeath(part, ending);
    const [what, again] = [whatHappened(part, ending), afterPause(pauseMs)];
    if (this.#said.get(part) === what.en && pauseMs > FIRST_PAUSE_MS) return;
    this.#said.set(part, what.en);
    const log = `${this.logs}/${part}.log`;
    line({
      vi: `${what.vi} Sẽ chạy lại sau ${again.vi} (nhật ký: ${log}).`,
      en: `${what.en} It is started again in ${again.en} (log: ${log}).`,
    });
  };
}

const FIRST_PAUSE_MS = 1_000;

/** Where it is known what an ending means, that is said; else how it came, and its last words. */
const whatHappened = (part: string, { sentence, how, lastWords }: Ending): Bilingual => {
  if (sentence !== undefined) return { vi: `${part}: ${sentence.vi}`, en: `${part}: ${sentence.en}` };
  const why = `${how}${lastWords === undefined ? '' : `, ${lastWords}`}`;
  const stop = /[.!?…]$/.test(why) ? '' : '.';
  return { vi: `${part} đã dừng ngoài ý muốn: ${why}${stop}`, en: `${part} has stopped by itself: ${why}${stop}` };
};

const afterPause = (ms: number): Bilingual => {
  if (ms < 120_000) return { vi: `${Math.round(ms / 1_000)} giây`, en: `${Math.round(ms / 1_000)} s` };
  return { vi: `${Math.round(ms / 60_000)} phút`, en: `${Math.round(ms / 60_000)} min` };
};

/** What a person is told of the database. */
export const databaseNews = (again: () => void): DatabaseNews => {
  let said: string | undefined;
  return {
    lost: () => line({ vi: 'PostgreSQL không còn trả lời; đang mở lại.', en: 'PostgreSQL answers no more; opening it again.' }),
    back: (moved) => {
      said = undefined;
      line({ vi: 'PostgreSQL đã chạy lại; không mất dữ liệu đã ghi.', en: 'PostgreSQL is back; nothing that was recorded is lost.' });
      if (moved) again();
    },
    fault: (error) => {
      const sentence = isExplained(error) ? error.sentence : { vi: String(error), en: String(error) };
      if (said !== sentence.en) line(sentence);
      said = sentence.en;
    },
  };
};
