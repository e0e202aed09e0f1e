import { Command } from 'commander';
import { readInput } from '../read-plan.js';
import { dayOption } from '../options.js';
import type { Span } from '#office';
import type { ImportOutcome } from '../persons/import-persons.js';
import { writeRowFault } from '../persons/row-fault.js';
import { EXIT, number, print, say, tell } from '../terminal.js';

/** `dunghan persons …`: who holds which seat, and where letters reach him. */
export const personsCommand = (): Command => {
  const persons = new Command('persons').description(
    say({ vi: 'Danh bạ: ai giữ vị trí nào, thư gửi đến đâu.', en: 'The directory: who holds which seat, and where letters reach him.' }),
  );
  persons
    .command('import <file>')
    .description(
      say({
        vi: 'Ghi danh bạ từ tệp CSV vào nhật ký; chạy lại không ghi thêm; có một lỗi thì không ghi gì.',
        en: 'Records the persons of a CSV file in the log; again gives nothing new; with one fault nothing is recorded.',
      }),
    )
    .option('--dry-run', say({ vi: 'chỉ cho biết sẽ thay đổi gì', en: 'only say what would change' }))
    .option('--json', say({ vi: 'in JSON cho máy đọc', en: 'print JSON for programs' }))
    .action(async (file: string, { dryRun = false, json = false }: { dryRun?: boolean; json?: boolean }) => {
      const bytes = readInput(file);
      const [{ importPersons }, { withLog }] = await Promise.all([import('../persons/import-persons.js'), import('../open-log.js')]);
      const outcome = await withLog((log) => importPersons(log, bytes, { dryRun }));
      if (outcome.status === 'faulty' || outcome.status === 'disturbed') process.exitCode = EXIT.refused;
      if (json) print(JSON.stringify(outcome, null, 2));
      else report(file, outcome);
    });
  persons
    .command('list')
    .description(say({ vi: 'Liệt kê mọi người và vị trí của họ.', en: 'Lists everybody with his seats.' }))
    .option('--json', say({ vi: 'in JSON cho máy đọc', en: 'print JSON for programs' }))
    .action(async ({ json = false }: { json?: boolean }) => {
      const [{ listPersons }, { withLog }] = await Promise.all([import('../persons/list-persons.js'), import('../open-log.js')]);
      await withLog((log) => listPersons(log, { json }));
    });
  persons
    .command('check')
    .description(
      say({
        vi: 'Cho biết những ngày không ai có thẩm quyền quyết định một việc cho một đơn vị.',
        en: 'Says on which days nobody has the authority to decide something for a unit.',
      }),
    )
    .option('--from <day>', say({ vi: 'ngày đầu (mặc định: hôm nay)', en: 'the first day (default: today)' }), dayOption)
    .option('--to <day>', say({ vi: 'ngày cuối (mặc định: 90 ngày sau)', en: 'the last day (default: 90 days later)' }), dayOption)
    .option('--json', say({ vi: 'in JSON cho máy đọc', en: 'print JSON for programs' }))
    .action(async ({ json = false, ...days }: Partial<Span> & { json?: boolean }) => {
      const [{ checkAuthority }, { withLog }] = await Promise.all([import('../persons/check-authority.js'), import('../open-log.js')]);
      const gaps = await withLog((log) => checkAuthority(log, { json, ...days }));
      if (gaps.length > 0) process.exitCode = EXIT.refused;
    });
  return persons;
};

const report = (file: string, outcome: ImportOutcome): void => {
  for (const fault of outcome.faults) print(writeRowFault(file, fault, say(fault.sentence)));
  print(say(WORDS[outcome.status](outcome)));
  if (outcome.status !== 'faulty' && outcome.withoutAddress > 0)
    tell(
      say({
        vi: `${number(outcome.withoutAddress)} người chưa có địa chỉ thư điện tử; thư nhắc sẽ không đến được họ.`,
        en: `${number(outcome.withoutAddress)} person(s) without an e-mail address: no letter will reach them.`,
      }),
    );
  reportGaps(outcome);
};

/** More than fit on a screen are counted. */
const MOST_GAPS = 10;

const reportGaps = ({ gaps }: ImportOutcome): void => {
  for (const { sentence } of gaps.slice(0, MOST_GAPS)) tell(`! ${say(sentence)}`);
  const more = gaps.length - MOST_GAPS;
  if (more > 0)
    tell(
      say({
        vi: `… và ${number(more)} khoảng trống thẩm quyền khác; xem hết: npx dunghan persons check`,
        en: `… and ${number(more)} more gaps of authority; see all: npx dunghan persons check`,
      }),
    );
};

const changesIn = ({ registered, changed, seatsTaken, seatsLeft }: ImportOutcome) => ({
  vi: `${number(registered)} người mới, ${number(changed)} người đổi thông tin, ${number(seatsTaken)} vị trí nhận, ${number(seatsLeft)} vị trí thôi giữ`,
  en: `${number(registered)} new persons, ${number(changed)} with new details, ${number(seatsTaken)} seats taken, ${number(seatsLeft)} seats left`,
});

const WORDS: Record<ImportOutcome['status'], (outcome: ImportOutcome) => { vi: string; en: string }> = {
  imported: (outcome) => {
    const { vi, en } = changesIn(outcome);
    return { vi: `Đã ghi danh bạ ${number(outcome.persons)} người: ${vi}.`, en: `Recorded ${number(outcome.persons)} persons: ${en}.` };
  },
  dry_run: (outcome) => {
    const { vi, en } = changesIn(outcome);
    return {
      vi: `Chưa ghi gì. Tệp hợp lệ, ${number(outcome.persons)} người; sẽ có: ${vi}.`,
      en: `Nothing recorded. The file is valid, ${number(outcome.persons)} persons; it would mean: ${en}.`,
    };
  },
  faulty: ({ faults }) => ({
    vi: `${number(faults.length)} lỗi; chưa ghi gì. Hãy sửa rồi chạy lại.`,
    en: `${number(faults.length)} fault(s); nothing was recorded. Mend them and run again.`,
  }),
  disturbed: ({ disturbed }) => ({
    vi: `Người khác vừa sửa: ${disturbed.join(', ')}. Những người còn lại đã ghi; hãy chạy lại lệnh.`,
    en: `Somebody else has just changed: ${disturbed.join(', ')}. All others are recorded; run the command again.`,
  }),
};
