import { Command } from 'commander';
import {
  type AskedFigure,
  type Compilation,
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
  rollupStream,
} from '#domain';
import { printCompilation } from '../compilation/compilation-text.js';
import { demandCompiled } from '../compilation/demand-compiled.js';
import { type PrintedEdition, printEditions } from '../compilation/editions-text.js';
import { printExplanation } from '../compilation/explanation-text.js';
import type { CompilationNames } from '../compilation/say-figures.js';
import { countOption, momentOption } from '../options.js';
import { readPersonas } from '../read-personas.js';
import { readPlan } from '../read-plan.js';
import { editionsOf, type RehearsedEdition, type RehearsedOffice, rehearsedOffice, tasksOf } from '../rehearsed-office.js';
import { print, say } from '../terminal.js';
import { demandWritten, writeCompiled } from '../write-compiled.js';

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
    .requiredOption('--duty <code>', say({ vi: 'loại báo cáo: monthly, quarterly, yearly', en: 'the duty: monthly, quarterly, yearly' }))
    .requiredOption('--period <period>', say({ vi: 'kỳ: 2023-10, 2023-Q3, 2023', en: 'the period: 2023-10, 2023-Q3, 2023' }))
    .option('--plan <file>', say({ vi: 'tệp kế hoạch', en: 'the plan file' }), 'seeds/district3-2023.yaml')
    .option('--personas <file>', say({ vi: 'tệp nhân vật giả định', en: 'a file of invented persons' }), 'seeds/personas-district3.yaml')
    .option('--seed <n>', say({ vi: 'hạt giống ngẫu nhiên', en: 'seed of chance' }), countOption, 1)
    .option(
      '--as-of <instant>',
      say({ vi: 'như đã biết đến hết ngày này, hoặc vào thời điểm này', en: 'as it was known at the end of this day, or at this instant' }),
      momentOption,
    )
    .option(
      '--explain <indicator>',
      say({ vi: 'mở một số liệu đến nguồn: 12.1, 27/land', en: 'open a figure to its source: 12.1, 27/land' }),
    )
    .option('--out <file>', say({ vi: 'ghi ra tệp: .docx, .xlsx, .csv hoặc .json', en: 'write a file: .docx, .xlsx, .csv or .json' }))
    .option('--restricted', say({ vi: 'kể cả chỉ tiêu hạn chế', en: 'with the restricted targets' }))
    .action(run);

const run = async (options: Options): Promise<void> => {
  const plan = readPlan(options.plan);
  demandCompiled(options, plan);
  if (options.out !== undefined) demandWritten(options.out);
  const gathered = gatheredOf(options, plan);
  const names: CompilationNames = { ...namesIn(plan), zone: plan.zone };
  if (options.explain !== undefined) return explainTo(gathered, askedFigure(options.explain), names);
  if (options.out !== undefined) return write(options.out, gathered);
  printCompilation(compiledOf(gathered), names);
  printEditions(withChanges(editionsOf(gathered.office, rollupStream(gathered.of))), names);
};

/** What is compiled, and of what. */
interface Gathered {
  readonly office: RehearsedOffice;
  readonly of: { readonly duty: string; readonly period: string; readonly unit: string };
  readonly input: CompilationInput;
  /** Whether restricted targets are shown. */
  readonly restricted: boolean;
}

const gatheredOf = ({ personas: file, seed, asOf, duty, period, restricted = false }: Options, plan: Plan): Gathered => {
  const personas = readPersonas(file, plan);
  const office = rehearsedOffice({ plan, personas, seed, ...(asOf !== undefined && { asOf }) });
  const of = { duty, period, unit: compilerOf(duty, plan) };
  return { office, of, restricted, input: gatherInput({ regime: office.regime, ...of, histories: office.histories, excluded: [] }) };
};

const compiledOf = ({ input, restricted }: Gathered): Compilation => (restricted ? compile(input) : openCompilation(compile(input)));

const write = async (file: string, gathered: Gathered): Promise<void> => {
  // Whoever wants no file need not wait for all that an office is made of.
  const { writtenDraft } = await import('#office');
  const { office, of: ref, input } = gathered;
  const { regime, at } = office;
  const written = { ref, regime, compilation: compiledOf(gathered), tasks: tasksOf(office), difficulties: [], invented: true };
  return writeCompiled(file, writtenDraft(written, { at, input, cutOffAt: null, changes: [] }));
};

/** Each edition with what it says otherwise than the one before it. */
const withChanges = (editions: readonly RehearsedEdition[]): readonly PrintedEdition[] =>
  editions.map((edition, index) => {
    const [before, now] = [editions[index - 1], edition].map((one) => one && openCompilation(compilationOf(one.bytes)));
    return { ...edition, changes: before && now ? deltas({ compilation: before }, { compilation: now }) : [] };
  });

const explainTo = ({ input, restricted }: Gathered, asked: Omit<AskedFigure, 'column'>, names: CompilationNames): void => {
  const seen = restricted ? input : { ...input, form: openForm(input.form, input.targets) };
  for (const column of ['current', 'cumulative'] as const) {
    printExplanation(explain(seen, { ...asked, column }), names);
    print('');
  }
};

/** `12.1`, as the plan numbers it, or `T12.1`; `27/land` of one field. */
const askedFigure = (text: string): Omit<AskedFigure, 'column'> => {
  const [number = '', field] = text.split('/');
  const indicator = number.startsWith('T') ? number : `T${number.replace(/^\d(?!\d)/, '0$&')}`;
  return { indicator, ...(field !== undefined && { field }) };
};

/** The office that receives what the units report, and compiles it. */
const compilerOf = (code: string, { duties, issuer }: Plan): string =>
  duties.find((duty) => duty.code === code)?.levels[0]?.recipient ?? issuer;
