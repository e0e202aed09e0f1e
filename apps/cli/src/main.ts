import 'reflect-metadata';
import { CommanderError } from 'commander';
import { program } from './program.js';
import { EXIT, isExplained, say, tell } from './terminal.js';
import { sayWrongUse } from './usage.js';

endQuietlyWhenNobodyReads();

try {
  await program().parseAsync();
} catch (error) {
  process.exitCode = explain(error);
}

/** `dunghan … | head` has read enough: that is no fault. What cannot be written for another reason is one. */
function endQuietlyWhenNobodyReads(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.done);
    tell(say({ vi: `Không in ra được kết quả (${error.code}).`, en: `The result cannot be printed (${error.code}).` }));
    process.exit(EXIT.refused);
  });
}

function explain(error: unknown): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.done;
    if (error.code !== 'commander.help') tell(say(sayWrongUse(error)));
    return EXIT.usage;
  }
  if (isExplained(error)) {
    tell(say(error.sentence));
    return EXIT.refused;
  }
  tell(say({ vi: 'Lỗi ngoài dự kiến của chương trình:', en: 'An unexpected fault of the program:' }));
  tell(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return EXIT.fault;
}
