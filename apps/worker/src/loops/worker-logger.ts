import { ConsoleLogger } from '@nestjs/common';

/** A worker's log: without the modules' initialisation, which is of no use to who reads it, and without colours, since it is a file. */
export class WorkerLogger extends ConsoleLogger {
  constructor() {
    super({ colors: false });
  }

  override log(message: unknown, ...rest: unknown[]): void {
    if (rest.at(-1) !== 'InstanceLoader') super.log(message, ...(rest as [string]));
  }
}
