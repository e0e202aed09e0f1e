import { Command, InvalidArgumentError } from 'commander';
import { say } from '../../apps/cli/src/terminal.js';
import { speak } from '../../apps/cli/src/usage.js';

/** What `npm start -- …` was asked; undefined is what was not said. */
export interface StartOptions {
  /** Day, local time or instant, as it was typed: only the plan knows the zone. */
  readonly at: string | undefined;
  readonly speed: number | undefined;
  readonly port: number | undefined;
  readonly plan: string | undefined;
  readonly personas: string | undefined;
  readonly seed: number | undefined;
  readonly hoursAway: number | undefined;
}

export const readStartOptions = (argv: readonly string[]): StartOptions => {
  const command = new Command('npm start --')
    .description(
      say({
        vi: 'Chạy cả hệ thống như một cuộc diễn tập với nhân vật giả định. Ctrl-C để dừng; lần chạy sau đi tiếp từ chỗ đó.',
        en: 'Runs everything as a demonstration with invented persons. Ctrl-C stops it; the next start goes on from there.',
      }),
    )
    .option(
      '--at <instant>',
      say({
        vi: 'nhật ký được lấp đến thời điểm này rồi chạy tiếp (giờ của cơ quan); mặc định 2023-11-08T07:58',
        en: 'the log is filled until then and lives on from there (local time); 2023-11-08T07:58 unless said otherwise',
      }),
    )
    .option('--speed <n>', say({ vi: 'đồng hồ chạy nhanh gấp n lần (mặc định 1)', en: 'the clock runs n times as fast (1)' }), speed)
    .option('--port <n>', say({ vi: 'cổng của trang và API (mặc định 3000)', en: 'port of the page and the API (3000)' }), port)
    .option('--plan <file>', say({ vi: 'tệp kế hoạch', en: 'the plan file' }))
    .option('--personas <file>', say({ vi: 'tệp nhân vật giả định', en: 'a file of invented persons' }))
    .option('--seed <n>', say({ vi: 'hạt giống ngẫu nhiên (mặc định 1)', en: 'seed of chance (1)' }), count)
    .option(
      '--hours-away <n>',
      say({ vi: 'nhân vật tránh mỗi mốc hạn n giờ (mặc định 0)', en: 'persons keep n hours away from whatever falls due (0)' }),
      hours,
    )
    .option('--lang <vi|en>', say({ vi: 'ngôn ngữ', en: 'language' }))
    .allowExcessArguments(false);
  speak(command).parse([...argv], { from: 'user' });
  const { at, speed: asked, port: wanted, plan, personas, seed, hoursAway } = command.opts<StartOptions>();
  return { at, speed: asked, port: wanted, plan, personas, seed, hoursAway };
};

const wrong = (vi: string, en: string): InvalidArgumentError => new InvalidArgumentError(say({ vi, en }));

const speed = (text: string): number => {
  const value = Number(text);
  if (/^\d{1,5}(\.\d{1,3})?$/.test(text) && value > 0 && value <= 86_400) return value;
  throw wrong('Cần một số lớn hơn 0, tối đa 86400.', 'A number above 0 is needed, at most 86400.');
};

const port = (text: string): number => {
  if (/^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535) return Number(text);
  throw wrong('Cần một cổng từ 1 đến 65535.', 'A port from 1 to 65535 is needed.');
};

const count = (text: string): number => {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw wrong('Cần một số nguyên không âm.', 'A whole number is needed.');
};

const hours = (text: string): number => {
  if (/^\d{1,2}$/.test(text) && Number(text) <= 12) return Number(text);
  throw wrong('Cần một số giờ từ 0 đến 12.', 'Hours from 0 to 12 are needed.');
};
