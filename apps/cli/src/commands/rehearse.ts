import { Command } from 'commander';
import { rehearsalPage } from '#documents';
import { compare, type Personas, type Plan, rehearse, reportOf, USUAL_PERSONAS } from '#domain';
import { sha256 } from '../sha256.js';
import { countOption, instantOf, momentOption, yearOption } from '../options.js';
import { readPersonas } from '../read-personas.js';
import { readPlan } from '../read-plan.js';
import { printComparison, printStory, printYear } from '../rehearsal-text.js';
import { language, number, print, progressOf, say, tell } from '../terminal.js';
import { writeOutput } from '../write-output.js';

interface Options {
  readonly plan: string;
  readonly year?: number;
  readonly personas?: string;
  readonly seed: number;
  readonly until?: string;
  readonly unit?: string;
  readonly json?: string;
  readonly html?: string;
  readonly compare?: string;
  readonly mailsPerDay: number;
  readonly hoursAway?: number;
  readonly intoLog?: boolean;
}

export const rehearseCommand = (): Command =>
  new Command('rehearse')
    .description(
      say({
        vi: 'Sống thử cả năm kế hoạch trên đúng quy tắc thật: ai được báo gì, khi nào, vì sao.',
        en: "Lives through the plan's year on the real rules: who was told what, when, and why.",
      }),
    )
    .requiredOption('--plan <file>', say({ vi: 'tệp kế hoạch', en: 'the plan file' }))
    .option('--year <year>', say({ vi: 'năm (mặc định: năm của kế hoạch)', en: "the year (default: the plan's)" }), yearOption)
    .option('--personas <file>', say({ vi: 'tệp nhân vật giả định', en: 'a file of invented persons' }))
    .option(
      '--seed <n>',
      say({ vi: 'hạt giống ngẫu nhiên; cùng hạt giống cho cùng kết quả', en: 'seed of chance; the same seed gives the same year' }),
      countOption,
      1,
    )
    .option(
      '--hours-away <n>',
      say({ vi: 'nhân vật tránh mỗi mốc hạn n giờ', en: 'the persons keep n hours away from whatever falls due' }),
      countOption,
    )
    .option('--until <instant>', say({ vi: 'dừng ở ngày hoặc thời điểm này', en: 'stop at this day or instant' }), momentOption)
    .option('--unit <code>', say({ vi: 'kể lại từng việc của một đơn vị', en: "tell one unit's story" }))
    .option('--json <file>', say({ vi: 'ghi kết quả JSON ra tệp (“-”: in ra)', en: 'write the year as JSON (“-”: print it)' }))
    .option('--html <file>', say({ vi: 'ghi trang in được ra tệp', en: 'write a page worth printing' }))
    .option('--compare <file>', say({ vi: 'so với một tệp kế hoạch khác', en: 'compare with another plan file' }))
    .option(
      '--mails-per-day <n>',
      say({ vi: 'cảnh báo khi một người nhận quá n thư một ngày', en: 'warn when a person gets more than n mails a day' }),
      countOption,
      3,
    )
    .option(
      '--into-log',
      say({
        vi: 'ghi cả năm vào một nhật ký trống, đánh dấu là diễn tập',
        en: 'record the year in an empty log, marked as a demonstration',
      }),
    )
    .action(run);

const run = async (options: Options): Promise<void> => {
  const plan = readPlan(options.plan, options.year);
  const read = options.personas === undefined ? USUAL_PERSONAS : readPersonas(options.personas, plan);
  const personas = options.hoursAway === undefined ? read : { ...read, keepAwayHours: options.hoursAway };
  const rehearsal = live(plan, personas, options);
  const report = reportOf(rehearsal);

  if (options.json === '-') print(JSON.stringify(report, null, 2));
  else if (options.compare !== undefined)
    printComparison(compare(report, reportOf(live(readPlan(options.compare, options.year), personas, options))));
  else if (options.unit !== undefined) printStory(rehearsal, options.unit);
  else printYear(report, plan);

  if (options.json !== undefined && options.json !== '-') writeOutput(options.json, JSON.stringify(report, null, 2));
  if (options.html !== undefined) writeOutput(options.html, rehearsalPage(report, plan, language()));
  if (options.intoLog) await intoLog(rehearsal, personas);
};

const live = (plan: Plan, personas: Personas, { seed, until, mailsPerDay }: Options) =>
  rehearse({
    plan,
    personas,
    seed,
    mailsPerDay,
    digestOf: sha256,
    ...(until !== undefined && { until: instantOf(until, plan.zone) }),
    progress: progressOf({ vi: 'Đơn vị', en: 'Units' }),
  });

const intoLog = async (rehearsal: ReturnType<typeof live>, personas: Personas): Promise<void> => {
  const [{ fillDemonstration }, { withLog }] = await Promise.all([import('../fill-demonstration.js'), import('../open-log.js')]);
  await withLog(async (log) => {
    const progress = progressOf({ vi: 'Đã ghi', en: 'Recorded' });
    const events = await fillDemonstration(log, { rehearsal, personas, progress });
    tell(
      say({
        vi: `Nhật ký diễn tập: ${number(events)} sự kiện, đã niêm phong.`,
        en: `The demonstration's log: ${number(events)} events, sealed.`,
      }),
    );
  });
};
