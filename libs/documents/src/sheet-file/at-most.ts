import { fileFaults } from './file-faults.js';
import { FileRefused } from './sheet-fault.js';

/** Counts what there may be only so much of in a whole file; one more refuses the file. */
export class AtMost {
  #counted = 0;

  constructor(private readonly most: number) {}

  add(): void {
    if (++this.#counted > this.most) throw new FileRefused([fileFaults.tooMuchInside()]);
  }
}
