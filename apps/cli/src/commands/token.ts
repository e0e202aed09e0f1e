import { Command, InvalidArgumentError } from 'commander';
import { loadTokenKey } from '#config';
import { signAccess } from '#office';
import { demandRegistered } from '../demand-registered.js';
import { print, say } from '../terminal.js';

const DAY_SECONDS = 86_400;
const MOST_DAYS = 366;

/** Prints a token with which a program acts as a person. */
export const tokenCommand = (): Command =>
  new Command('token')
    .description(
      say({
        vi: 'In một thẻ truy cập để chương trình gọi API thay một người.',
        en: 'Prints an access token with which a program uses the API as a person.',
      }),
    )
    .requiredOption('--person <id>', say({ vi: 'mã người trong danh bạ', en: 'id of the person in the directory' }))
    .option(
      '--days <n>',
      say({ vi: `có hiệu lực bao nhiêu ngày, tối đa ${MOST_DAYS}`, en: `for how many days it is valid, at most ${MOST_DAYS}` }),
      daysOf,
      30,
    )
    .action(async ({ person, days }: { person: string; days: number }) => {
      const { withLog } = await import('../open-log.js');
      await withLog(({ directory }) => demandRegistered(directory, person));
      print(await signAccess({ person, kind: 'token', seconds: days * DAY_SECONDS }, loadTokenKey()));
    });

const daysOf = (text: string): number => {
  const days = Number(text);
  if (/^\d{1,3}$/.test(text) && days >= 1 && days <= MOST_DAYS) return days;
  throw new InvalidArgumentError(say({ vi: `cần số ngày từ 1 đến ${MOST_DAYS}.`, en: `give days from 1 to ${MOST_DAYS}.` }));
};
