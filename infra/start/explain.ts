import { CommanderError } from 'commander';
import { explainLoss } from '#postgres';
import { EXIT, isExplained, say, tell } from '../../apps/cli/src/terminal.js';
import { sayWrongUse } from '../../apps/cli/src/usage.js';
import { StopAsked } from './supervision/stop-request.js';

/** Says why a start has ended, in the user's language; answers with the exit code. */
export const explain = (error: unknown): number => {
  if (error instanceof StopAsked) {
    tell(say({ vi: 'Đã dừng.', en: 'Stopped.' }));
    return EXIT.done;
  }
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.done;
    tell(say(sayWrongUse(error)));
    return EXIT.usage;
  }
  const explained = explainLoss(error);
  if (isExplained(explained)) {
    tell(say(explained.sentence));
    return EXIT.refused;
  }
  tell(say({ vi: 'Lỗi ngoài dự kiến của chương trình:', en: 'An unexpected fault of the program:' }));
  tell(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return EXIT.fault;
};
