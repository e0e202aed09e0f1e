import { Command } from 'commander';
import { deadlinesCommand } from './commands/deadlines.js';
import { planCommand } from './commands/plan.js';
import { rebuildCommand } from './commands/rebuild.js';
import { rehearseCommand } from './commands/rehearse.js';
import { verifyCommand } from './commands/verify.js';
import { say } from './terminal.js';

/** `dunghan …`: every command says what it does in the language of its user. */
export const program = (): Command => {
  const dunghan = new Command('dunghan')
    .description(say({ vi: 'Đúng Hạn: theo dõi nghĩa vụ báo cáo, nhắc hạn và tổng hợp.', en: 'Đúng Hạn: reporting obligations, reminders and rollups.' }))
    .option('--lang <vi|en>', say({ vi: 'ngôn ngữ (mặc định: vi, hoặc biến DUNGHAN_LANG)', en: 'language (default: vi, or the variable DUNGHAN_LANG)' }))
    .showHelpAfterError(say({ vi: '(thêm --help để xem cách dùng)', en: '(add --help to see how it is used)' }))
    .exitOverride()
    .helpOption('-h, --help', say({ vi: 'xem cách dùng', en: 'show how it is used' }))
    .helpCommand('help [command]', say({ vi: 'xem cách dùng một lệnh', en: 'show how a command is used' }));
  for (const command of [planCommand(), deadlinesCommand(), rehearseCommand(), verifyCommand(), rebuildCommand()]) dunghan.addCommand(inherit(command));
  return dunghan;
};

/** `--lang` may stand anywhere on the line, and a wrong use ends as an exit code, never as a stack. */
const inherit = (command: Command): Command => {
  command
    .option('--lang <vi|en>', say({ vi: 'ngôn ngữ', en: 'language' }))
    .exitOverride()
    .helpOption('-h, --help', say({ vi: 'xem cách dùng', en: 'show how it is used' }))
    .helpCommand(false);
  command.commands.forEach(inherit);
  return command;
};
