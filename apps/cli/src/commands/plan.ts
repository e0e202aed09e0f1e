import { Command } from 'commander';
import { calendarSchema, planSchema, rollForwardFile } from '#documents';
import { type Plan, Refusal, reportersOf } from '#domain';
import { oneOf, yearOption } from '../options.js';
import { calendarBeside, faultLine, faulty, readInput, readPlan, readPlanReading } from '../read-plan.js';
import { EXIT, number, print, say, tell } from '../terminal.js';
import { writeOutput } from '../write-output.js';

/** `dunghan plan …`: what an authority does with its plan file before and when it takes effect. */
export const planCommand = (): Command => {
  const plan = new Command('plan').description(
    say({ vi: 'Kiểm tra, thông qua và chuyển năm một tệp kế hoạch.', en: 'Checks, adopts and rolls forward a plan file.' }),
  );
  const json = say({ vi: 'in JSON cho máy đọc', en: 'print JSON for programs' });

  plan
    .command('check <file>')
    .description(say({ vi: 'Kiểm tra tệp kế hoạch; nêu từng lỗi theo dòng.', en: 'Checks a plan file and names each fault by its line.' }))
    .option('--json', json)
    .action(check);
  plan
    .command('adopt <file>')
    .description(
      say({
        vi: 'Ghi kế hoạch vào nhật ký sự kiện; chạy lại không ghi thêm; tệp đã đổi thì chỉ đề xuất.',
        en: 'Records the plan in the event log; again gives nothing new; a changed file is only proposed.',
      }),
    )
    .requiredOption('--year <year>', say({ vi: 'năm kế hoạch', en: "the plan's year" }), yearOption)
    .option('--json', json)
    .action(async (path: string, { year, json }: { year: number; json?: boolean }) => {
      const adopted = readIssuedPlan(path, year);
      const [{ adopt }, { withLog }] = await Promise.all([import('../adopt.js'), import('../open-log.js')]);
      await withLog((log) => adopt(log, adopted, { json: json ?? false }));
    });
  plan
    .command('changes')
    .description(
      say({
        vi: 'Liệt kê các thay đổi đã đề xuất và khác biệt của chúng; phê duyệt thì cần một người, qua API.',
        en: 'Lists the proposed changes with their differences; approving takes a person, by the API.',
      }),
    )
    .option('--json', json)
    .action(async ({ json }: { json?: boolean }) => {
      const [{ printRulesChanges }, { withLog }] = await Promise.all([import('../rules-changes.js'), import('../open-log.js')]);
      await withLog((log) => printRulesChanges(log, { json: json ?? false }));
    });
  plan
    .command('roll-forward <file>')
    .description(
      say({ vi: 'Viết dự thảo kế hoạch cho một năm sau từ tệp này.', en: "Writes a draft of a later year's plan from this file." }),
    )
    .requiredOption('--year <year>', say({ vi: 'năm của dự thảo', en: 'the year of the draft' }), yearOption)
    .option('--out <file>', say({ vi: 'ghi ra tệp thay vì in', en: 'write to a file instead of printing' }))
    .action(rollForwardTo);
  plan
    .command('schema')
    .description(say({ vi: 'In JSON Schema của tệp kế hoạch hoặc tệp lịch.', en: 'Prints the JSON Schema of plan or calendar files.' }))
    .option('--of <plan|calendar>', say({ vi: 'tệp nào', en: 'of which file' }), oneOf('plan', 'calendar'), 'plan')
    .action(({ of }: { of: 'plan' | 'calendar' }) => print(JSON.stringify(of === 'plan' ? planSchema() : calendarSchema(), null, 2)));
  return plan;
};

/** Only a plan that was issued for this very year can be adopted: rolling it forward makes a draft that nobody has decided. */
const readIssuedPlan = (file: string, year: number): Plan => {
  const plan = readPlan(file);
  if (plan.year === year && plan.rolledForwardFrom === undefined) return plan;
  throw new Refusal('PLAN_NOT_ISSUED', {
    vi: `Tệp này không phải là kế hoạch đã ban hành cho năm ${year}. Hãy lập dự thảo bằng “plan roll-forward”, quyết định, bỏ mục rolledForwardFrom, rồi thông qua.`,
    en: `This file is not a plan issued for ${year}. Make a draft by “plan roll-forward”, decide on it, take rolledForwardFrom out, and adopt that.`,
  });
};

const check = (file: string, { json }: { json?: boolean }): void => {
  const reading = readPlanReading(file);
  const faults = reading.status === 'faulty' ? reading.faults : [];
  if (faults.length > 0) process.exitCode = EXIT.refused;
  if (json) return print(JSON.stringify({ ok: faults.length === 0, faults, warnings: reading.warnings }, null, 2));
  for (const fault of [...faults, ...reading.warnings]) print(faultLine(file, fault));
  if (reading.status === 'faulty')
    return tell(
      say({
        vi: `${number(faults.length)} lỗi. Hãy sửa rồi kiểm tra lại.`,
        en: `${number(faults.length)} fault(s). Mend them and check again.`,
      }),
    );
  const { plan } = reading;
  const counts = {
    units: number(plan.units.length),
    duties: number(plan.duties.length),
    reporters: number(reportersOf(plan).length),
    targets: number(plan.targets.length),
    tasks: number(plan.tasks.length),
    forms: number(plan.forms.length),
  };
  print(
    say({
      vi: `Hợp lệ: ${plan.title.vi} – ${counts.units} đơn vị (${counts.reporters} đơn vị báo cáo), ${counts.duties} chế độ báo cáo, ${counts.targets} chỉ tiêu, ${counts.tasks} nhiệm vụ, ${counts.forms} biểu mẫu.`,
      en: `Valid: ${plan.title.en} – ${counts.units} units (${counts.reporters} reporting), ${counts.duties} duties, ${counts.targets} targets, ${counts.tasks} tasks, ${counts.forms} forms.`,
    }),
  );
};

const rollForwardTo = (file: string, { year, out }: { year: number; out?: string }): void => {
  const draft = rollForwardFile(readInput(file), calendarBeside(file), year);
  if (draft.status === 'faulty') throw faulty(file, draft.faults);
  for (const warning of draft.reading.status === 'faulty' ? draft.reading.faults : []) tell(faultLine(out ?? file, warning));
  if (out === undefined) return print(draft.text.trimEnd());
  writeOutput(out, draft.text);
  tell(
    say({ vi: 'Đây là dự thảo: hãy xem lại các giả định ở đầu tệp.', en: 'This is a draft: look through the assumptions at its head.' }),
  );
};
