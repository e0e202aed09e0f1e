import type { TemporalState } from '#config';
import type { Bilingual } from '#domain';
import type { TemporalNews } from './parts/temporal-part.js';
import type { Ending } from './supervision/part.js';
import type { TemporalPlace } from './temporal-place.js';
import { line, ProgressLine } from './terminal.js';

/** Tells the terminal and, by the starter's beat, the page how the Temporal server is getting on. */
export class TemporalTeller implements TemporalNews {
  #state: TemporalState;
  readonly #progress = new ProgressLine();
  #begunBuilding = false;

  constructor(private readonly place: TemporalPlace) {
    this.#state = place.kind === 'external' ? { state: 'running', sentence: AT(place.address) } : { state: 'starting', sentence: STARTING };
  }

  get state(): TemporalState {
    return this.#state;
  }

  readonly building = (progress: Bilingual): void => {
    this.#state = { state: 'building', sentence: progress };
    if (!this.#begunBuilding) line(FIRST_BUILD);
    this.#begunBuilding = true;
    this.#progress.show(progress);
  };

  readonly warning = (warning: Bilingual): void => {
    this.#progress.end();
    line(warning);
  };

  readonly starting = (): void => {
    this.#progress.end();
    this.#state = { state: 'starting', sentence: STARTING };
  };

  readonly ready = (): void => {
    this.#state = { state: 'running', sentence: AT(this.place.address) };
    const page = this.place.kind === 'own' ? `http://127.0.0.1:${this.place.uiPort}` : undefined;
    line({
      vi: `  Temporal (giữ đồng hồ): ${this.place.address}${page === undefined ? '' : `, trang riêng ${page}`}`,
      en: `  Temporal (keeps the time): ${this.place.address}${page === undefined ? '' : `, its own page ${page}`}`,
    });
  };

  readonly died = (part: string, ending: Ending): void => {
    if (part !== 'temporal') return;
    this.#progress.end();
    const { vi, en } = ending.sentence ?? { vi: ending.lastWords ?? ending.how, en: ending.lastWords ?? ending.how };
    this.#state = { state: 'away', sentence: { vi, en } };
  };
}

const AT = (address: string): Bilingual => ({ vi: `Temporal: ${address}`, en: `Temporal: ${address}` });

const STARTING: Bilingual = { vi: 'Đồng hồ đang khởi động.', en: 'The clock is starting.' };

const FIRST_BUILD: Bilingual = {
  vi: '  Đang dựng máy chủ Temporal; lần đầu mất vài phút. Trang và API đã dùng được, báo cáo vẫn gửi được.',
  en: '  Building the Temporal server; the first time takes minutes. The page and the API work meanwhile, and reports are taken.',
};
