import { type Command, type CommanderError, Help } from 'commander';
import { type Bilingual } from '#domain';
import { say } from './terminal.js';

/** Gives a command and those below it the user's language in their help, and turns a wrong use into an error instead of an exit. */
export const speak = (command: Command): Command => {
  command
    .exitOverride()
    .helpOption('-h, --help', say({ vi: 'xem cách dùng', en: 'show how it is used' }))
    .helpCommand('help [command]', say({ vi: 'xem cách dùng một lệnh', en: 'show how a command is used' }))
    .configureHelp({
      styleTitle: (title) => say(TITLES[title] ?? { vi: title, en: title }),
      optionDescription: (option) => translated(new Help().optionDescription(option)),
      argumentDescription: (argument) => translated(new Help().argumentDescription(argument)),
    })
    // What is wrong is said once, at the end, in the user's language.
    .configureOutput({ outputError: () => undefined });
  command.commands.forEach(speak);
  return command;
};

/** What was wrong with the line that was typed, and where to look. */
export const sayWrongUse = ({ code, message }: CommanderError): Bilingual => {
  const [, named = ''] = /'([^']*)'/.exec(message) ?? [];
  const detail = message.replace(/^error: /, '').replace(/^.*is invalid\. /, '');
  const wrong = WRONG[code] ?? ((): Bilingual => ({ vi: detail, en: detail }));
  const { vi, en } = wrong(named, detail);
  return { vi: `${vi} (thêm --help để xem cách dùng)`, en: `${en} (add --help to see how it is used)` };
};

const TITLES: Readonly<Record<string, Bilingual>> = {
  'Usage:': { vi: 'Cách dùng:', en: 'Usage:' },
  'Arguments:': { vi: 'Tham số:', en: 'Arguments:' },
  'Options:': { vi: 'Tùy chọn:', en: 'Options:' },
  'Commands:': { vi: 'Các lệnh:', en: 'Commands:' },
};

const WRONG: Readonly<Record<string, (named: string, detail: string) => Bilingual>> = {
  'commander.missingMandatoryOptionValue': (named) => ({ vi: `Thiếu ${named}.`, en: `${named} is missing.` }),
  'commander.missingArgument': (named) => ({ vi: `Thiếu <${named}>.`, en: `<${named}> is missing.` }),
  'commander.optionMissingArgument': (named) => ({ vi: `${named} cần một giá trị.`, en: `${named} needs a value.` }),
  'commander.unknownOption': (named) => ({ vi: `Không có tùy chọn ${named}.`, en: `There is no option ${named}.` }),
  'commander.unknownCommand': (named) => ({ vi: `Không có lệnh ${named}.`, en: `There is no command ${named}.` }),
  'commander.excessArguments': () => ({ vi: 'Thừa tham số.', en: 'Too many arguments.' }),
  'commander.invalidArgument': (named, detail) =>
    named === '' ? { vi: detail, en: detail } : { vi: `${named}: ${detail}`, en: `${named}: ${detail}` },
  'commander.help': () => ({ vi: 'Hãy chọn một lệnh.', en: 'Choose a command.' }),
};

const translated = (description: string): string =>
  description.replace('(default:', say({ vi: '(mặc định:', en: '(default:' })).replace('(choices:', say({ vi: '(chọn:', en: '(choices:' }));
