import { Injectable } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { DEMONSTRATION_STREAM } from '#domain';
import { PostgresEventStore } from '#postgres';

/** What kind of log this is: of invented persons, of real work, or nothing yet. */
export type LogMode = 'demonstration' | 'real' | 'empty';

/** Knows the log's kind from its first event, which never changes. */
@Injectable()
export class Mode {
  #known: Exclude<LogMode, 'empty'> | undefined;

  constructor(private readonly store: PostgresEventStore) {}

  async current(): Promise<LogMode> {
    if (this.#known) return this.#known;
    const [first] = await this.store.readLog({ after: 0, limit: 1 });
    if (first === undefined) return 'empty';
    return (this.#known = first.stream === DEMONSTRATION_STREAM ? 'demonstration' : 'real');
  }

  /** Says it in every answer. What cannot be known now, because the database is away, is left out: the answer will say why. */
  readonly told = (_request: Request, response: Response, next: NextFunction): void => {
    this.current().then(
      (mode) => {
        response.set('X-Dunghan-Mode', mode);
        next();
      },
      () => next(),
    );
  };
}
