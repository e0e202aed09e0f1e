import { Command } from 'commander';
import { deadlineRows, withDueRule, writeDay } from '#domain';
import { oneOf, yearOption } from '../options.js';
import { readPlan } from '../read-plan.js';
import { print, say, table, tell } from '../terminal.js';

interface Options {
  readonly plan: string;
  readonly year?: number;
  readonly relation?: 'before' | 'on_or_before';
  readonly shift?: 'none' | 'next_working_day' | 'previous_working_day';
  readonly unit?: string;
  readonly json?: boolean;
}

export const deadlinesCommand = (): Command =>
  new Command('deadlines')
    .description(say({ vi: 'Liệt kê mọi hạn báo cáo của một năm, kèm lý do.', en: 'Lists every deadline of a year, and why.' }))
    .requiredOption('--plan <file>', say({ vi: 'tệp kế hoạch', en: 'the plan file' }))
    .option('--year <year>', say({ vi: 'năm (mặc định: năm của kế hoạch)', en: "the year (default: the plan's)" }), yearOption)
    .option(
      '--relation <relation>',
      say({ vi: 'thay quy tắc: before (trước ngày), on_or_before (chậm nhất ngày)', en: 'instead of the plan: before, on_or_before' }),
      oneOf('before', 'on_or_before'),
    )
    .option(
      '--shift <shift>',
      say({
        vi: 'thay quy tắc khi ngày cuối là ngày nghỉ: none, next_working_day, previous_working_day',
        en: 'instead of the plan, when the last day is off: none, next_working_day, previous_working_day',
      }),
      oneOf('none', 'next_working_day', 'previous_working_day'),
    )
    .option('--unit <code>', say({ vi: 'chỉ một đơn vị', en: 'only one unit' }))
    .option('--json', say({ vi: 'in JSON cho máy đọc', en: 'print JSON for programs' }))
    .action(({ plan: file, year, relation, shift, unit, json }: Options) => {
      const plan = withDueRule(readPlan(file, year), { ...(relation && { relation }), ...(shift && { shift }) });
      const rows = deadlineRows(plan, unit);
      if (json) return print(JSON.stringify(rows, null, 2));
      const head = [
        say({ vi: 'Báo cáo', en: 'Duty' }),
        say({ vi: 'Kỳ', en: 'Period' }),
        say({ vi: 'Ngày cuối', en: 'Last day' }),
        say({ vi: 'Vì sao', en: 'Why' }),
      ];
      print(
        table(
          head,
          rows.map(({ duty, period, lastDay, sentence }) => [duty, period, writeDay(lastDay), say(sentence)]),
        ),
      );
      for (const warning of new Set(rows.flatMap(({ warnings }) => warnings.map(say)))) tell(`! ${warning}`);
    });
