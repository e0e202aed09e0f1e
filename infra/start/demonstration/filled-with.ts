import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartFailure } from '../start-failure.js';

/** What a demonstration's log was filled from; its persons go on by the same, or they would contradict themselves. */
export interface FilledWith {
  readonly plan: string;
  readonly personas: string;
  readonly seed: number;
  readonly hoursAway: number;
}

const fileIn = (dataFolder: string): string => join(dataFolder, 'demonstration.json');

export const readFilledWith = (dataFolder: string): FilledWith | undefined => {
  try {
    return JSON.parse(readFileSync(fileIn(dataFolder), 'utf8')) as FilledWith;
  } catch {
    return undefined;
  }
};

export const writeFilledWith = (dataFolder: string, filledWith: FilledWith): void =>
  writeFileSync(fileIn(dataFolder), `${JSON.stringify(filledWith, null, 2)}\n`);

/** Refuses options that contradict what the log was filled with. */
export const demandFilledWith = (filled: FilledWith, asked: Partial<FilledWith>): void => {
  const other = (Object.keys(filled) as (keyof FilledWith)[]).filter((key) => asked[key] !== undefined && asked[key] !== filled[key]);
  if (other.length === 0) return;
  const was = other.map((key) => `${OPTIONS[key]} ${filled[key]}`).join(', ');
  throw new StartFailure({
    vi: `Cuộc diễn tập trong thư mục này đã được tạo với ${was}. Hãy bỏ tùy chọn đó để chạy tiếp, hoặc đặt DUNGHAN_DATA trỏ đến thư mục mới.`,
    en: `The demonstration in this folder was made with ${was}. Leave that option out to go on, or name a new folder in DUNGHAN_DATA.`,
  });
};

const OPTIONS: Readonly<Record<keyof FilledWith, string>> = {
  plan: '--plan',
  personas: '--personas',
  seed: '--seed',
  hoursAway: '--hours-away',
};
