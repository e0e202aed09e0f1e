import { Command } from 'commander';
import { compileCommand } from './commands/compile.js';
import { deadlinesCommand } from './commands/deadlines.js';
import { eraseCommand } from './commands/erase.js';
import { linkCommand } from './commands/link.js';
import { personasCommand } from './commands/personas.js';
import { personsCommand } from './commands/persons.js';
import { planCommand } from './commands/plan.js';
import { rebuildCommand } from './commands/rebuild.js';
import { reconcileCommand } from './commands/reconcile.js';
import { rehearseCommand } from './commands/rehearse.js';
import { tokenCommand } from './commands/token.js';
import { verifyCommand } from './commands/verify.js';
import { say } from './terminal.js';
import { speak } from './usage.js';

/** `dunghan …`: every command says what it does in the language of its user. */
export const program = (): Command => {
  const dunghan = new Command('dunghan').description(
    say({
      vi: 'Đúng Hạn: nghĩa vụ báo cáo, nhắc hạn, trình xử lý và nhật ký làm bằng chứng.',
      en: 'Đúng Hạn: reporting obligations, reminders, escalations, and a log that proves them.',
    }),
  );
  for (const command of [
    planCommand(),
    deadlinesCommand(),
    rehearseCommand(),
    compileCommand(),
    personasCommand(),
    personsCommand(),
    eraseCommand(),
    verifyCommand(),
    tokenCommand(),
    linkCommand(),
    rebuildCommand(),
    reconcileCommand(),
  ])
    dunghan.addCommand(command);
  return speak(withLanguage(dunghan));
};

/** `--lang` may stand anywhere on the line. */
const withLanguage = (command: Command): Command => {
  command.option(
    '--lang <vi|en>',
    say({ vi: 'ngôn ngữ; mặc định vi, hoặc theo biến DUNGHAN_LANG', en: 'language; vi unless DUNGHAN_LANG says otherwise' }),
  );
  command.commands.forEach(withLanguage);
  return command;
};
