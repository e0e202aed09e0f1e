import { Command } from 'commander';
import { compile, gatherInput, namesIn, type Plan, Refusal } from '#domain';
import { printCompilation } from '../compilation-text.js';
import { countOption, instantOption } from '../options.js';
import { readPersonas } from '../read-personas.js';
import { readPlan } from '../read-plan.js';
import { rehearsedOffice } from '../rehearsed-office.js';
import { print, say } from '../terminal.js';

interface Options {
  readonly plan: string;
  readonly personas: string;
  readonly seed: number;
  readonly duty: string;
  readonly period: string;
  readonly asOf?: string;
  readonly explain?: string;
  readonly out?: string;
}

export const compileCommand = (): Command =>
  new Command('compile')
    .description(
      say({
        vi: 'Tổng hợp báo cáo của một kỳ từ năm diễn tập (số liệu giả định), in biểu tổng hợp.',
        en: 'Compiles one period of the rehearsed year (invented figures) and prints the summary table.',
      }),
    )
    .requiredOption(
      '--duty <code>',
      say({ vi: 'nghĩa vụ báo cáo: monthly, quarterly, yearly', en: 'the duty: monthly, quarterly, yearly' }),
    )
    .requiredOption('--period <period>', say({ vi: 'kỳ: 2023-10, 2023-Q3, 2023', en: 'the period: 2023-10, 2023-Q3, 2023' }))
    .option('--plan <file>', say({ vi: 'tệp kế hoạch', en: 'the plan file' }), 'seeds/district3-2023.yaml')
    .option('--personas <file>', say({ vi: 'tệp nhân vật giả định', en: 'a file of invented persons' }), 'seeds/personas-district3.yaml')
    .option('--seed <n>', say({ vi: 'hạt giống ngẫu nhiên', en: 'seed of chance' }), countOption, 1)
    .option('--as-of <instant>', say({ vi: 'như đã biết vào ngày hoặc thời điểm này', en: 'as it was known at this day or instant' }))
    .action(run);

const run = (options: Options): void => {
  const plan = readPlan(options.plan);
  const personas = readPersonas(options.personas, plan);
  const { asOf, seed, duty, period } = options;
  demandDuty(duty, plan);
  const office = rehearsedOffice({ plan, personas, seed, ...(asOf !== undefined && { asOf: instantOption(asOf, plan.zone) }) });
  const unit = compilerOf(duty, plan);
  const input = gatherInput({ regime: office.regime, duty, period, unit, histories: office.histories, excluded: [] });
  printCompilation(compile(input), { ...namesIn(plan), zone: plan.zone });
  print('');
};

const demandDuty = (code: string, { duties }: Plan): void => {
  if (duties.some((duty) => duty.code === code)) return;
  const known = duties.map((duty) => duty.code).join(', ');
  throw new Refusal('UNKNOWN_DUTY', {
    vi: `Kế hoạch này không có nghĩa vụ báo cáo “${code}”. Hãy chọn một trong: ${known}.`,
    en: `This plan has no duty “${code}”. Choose one of: ${known}.`,
  });
};

/** The office that receives what the units report, and compiles it. */
const compilerOf = (code: string, { duties, issuer }: Plan): string =>
  duties.find((duty) => duty.code === code)?.levels[0]?.recipient ?? issuer;
