import { Command } from 'commander';
import { countOption } from '../options.js';
import type { PersonasOptions } from '../personas/let-persons-act.js';
import { say } from '../terminal.js';

export const personasCommand = (): Command =>
  new Command('personas')
    .description(
      say({
        vi: 'Để các nhân vật giả định tiếp tục hành động, qua API, trên cuộc diễn tập đang chạy. Ctrl-C để dừng.',
        en: 'Lets the invented persons go on acting, over the API, on the running demonstration. Ctrl-C stops.',
      }),
    )
    .option('--plan <file>', say({ vi: 'tệp kế hoạch (mặc định: của cuộc diễn tập)', en: "the plan file (the demonstration's)" }))
    .option('--personas <file>', say({ vi: 'tệp nhân vật (mặc định: của cuộc diễn tập)', en: "the personas file (the demonstration's)" }))
    .option('--seed <n>', say({ vi: 'hạt giống (mặc định: của cuộc diễn tập)', en: "the seed (the demonstration's)" }), countOption)
    .option(
      '--hours-away <n>',
      say({
        vi: 'tránh mỗi mốc hạn n giờ (mặc định: của cuộc diễn tập)',
        en: "keep n hours away from whatever falls due (the demonstration's)",
      }),
      countOption,
    )
    .action(async (options: PersonasOptions) => {
      const { letPersonsAct } = await import('../personas/let-persons-act.js');
      await letPersonsAct(options);
    });
