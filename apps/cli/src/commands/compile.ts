import { Command } from 'commander';
import {
  type AskedFigure,
  compilationOf,
  type CompilationInput,
  compile,
  deltas,
  explain,
  gatherInput,
  namesIn,
  openCompilation,
  openForm,
  type Plan,
  Refusal,
  rollupStream,
} from '#domain';
import { type CompilationNames, printCompilation, printEditions, printExplanation } from '../compilation-text.js';
import { countOption, instantOption } from '../options.js';
import { readPersonas } from '../read-personas.js';
import { readPlan } from '../read-plan.js';
import { editionsOf, rehearsedOffice, tasksOf } from '../rehearsed-office.js';
import { print, say } from '../terminal.js';
import { writeCompiled } from '../write-compiled.js';

interface Options {
  readonly plan: string;
  readonly personas: string;
  readonly seed: number;
  readonly duty: string;
  readonly period: string;
  readonly asOf?: string;
  readonly explain?: string;
  readonly restricted?: boolean;
  readonly out?: string;
}

export const compileCommand = (): Command =>
  new Command('compile')
    .description(
      say({
        vi: 'Tổng hợp báo cáo một kỳ của năm diễn tập (số liệu giả định) và in biểu tổng hợp.',
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
    .option(
      '--explain <indicator>',
      say({ vi: 'mở một số liệu đến nguồn: 12.1, 27/land', en: 'open a figure to its source: 12.1, 27/land' }),
    )
    .option('--out <file>', say({ vi: 'ghi ra tệp: .docx, .xlsx, .csv hoặc .json', en: 'write a file: .docx, .xlsx, .csv or .json' }))
    .option('--restricted', say({ vi: 'kể cả chỉ tiêu hạn chế', en: 'with the restricted targets' }))
    .action(run);

const run = async (options: Options): Promise<void> => {
  const plan = readPlan(options.plan);
  const { asOf, seed, duty, period } = options;
  demandDuty(duty, plan);
  const personas = readPersonas(options.personas, plan);
  const office = rehearsedOffice({ plan, personas, seed, ...(asOf !== undefined && { asOf: instantOption(asOf, plan.zone) }) });
  const of = { duty, period, unit: compilerOf(duty, plan) };
  const input = gatherInput({ regime: office.regime, ...of, histories: office.histories, excluded: [] });
  const names: CompilationNames = { ...namesIn(plan), zone: plan.zone };
  if (options.explain !== undefined)
    return explainTo(
      options.restricted ? input : { ...input, form: openForm(input.form, input.targets) },
      askedFigure(options.explain),
      names,
    );
  const shown = options.restricted ? compile(input) : openCompilation(compile(input));
  if (options.out !== undefined) {
    // Whoever wants no file need not wait for all that an office is made of.
    const { writtenDraft } = await import('#office');
    const report = writtenDraft(
      { ref: of, regime: office.regime, compilation: shown, tasks: tasksOf(office), difficulties: [], invented: true },
      { at: office.at, input, cutOffAt: null, changes: [] },
    );
    return writeCompiled(options.out, report);
  }
  printCompilation(shown, names);
  const editions = editionsOf(office, rollupStream(of));
  printEditions(
    editions.map((edition, index) => {
      const before = editions[index - 1];
      const [old, now] = [before?.bytes, edition.bytes].map((bytes) => bytes && openCompilation(compilationOf(bytes)));
      return { ...edition, changes: old && now ? deltas({ compilation: old }, { compilation: now }) : [] };
    }),
    names,
  );
};

const explainTo = (input: CompilationInput, asked: Omit<AskedFigure, 'column'>, names: CompilationNames): void => {
  for (const column of ['current', 'cumulative'] as const) {
    printExplanation(explain(input, { ...asked, column }), names);
    print('');
  }
};

/** `12.1`, as the plan numbers it, or `T12.1`; `27/land` of one field. */
const askedFigure = (text: string): Omit<AskedFigure, 'column'> => {
  const [number = '', field] = text.split('/');
  const indicator = number.startsWith('T') ? number : `T${number.replace(/^\d(?!\d)/, '0$&')}`;
  return { indicator, ...(field !== undefined && { field }) };
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
