import type { Actor, Language } from '#domain';

/** Somebody who has been recognised: a person of the directory with the seats he holds today. */
export interface Visitor {
  readonly actor: Actor;
  readonly name: string | undefined;
  readonly language: Language;
  readonly by: Recognition['by'];
  /** When he has to sign in again: a real instant in milliseconds. */
  readonly until: number;
}

/** Whom a request claims to come from, proved by what it carries. */
export interface Recognition {
  readonly person: string;
  readonly by: 'token' | 'session';
  readonly until: number;
}
