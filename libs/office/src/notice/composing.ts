import type { ComposeNotice, RecordNobody } from '#domain';

/** Something about to be said for the first time, on a stream of its own. */
export interface Composing {
  readonly stream: string;
  readonly id: string;
  readonly command: ComposeNotice | RecordNobody;
}

/** What one round of composing has brought about. */
export interface Composed {
  /** Letters to be sent. */
  readonly letters: number;
  /** Notices with nothing left to tell. */
  readonly suppressed: number;
  /** Letters to persons without an address: recorded as bounced. An alarm. */
  readonly withoutAddress: number;
  /** Facts of which nobody was there to be told. An alarm. */
  readonly nobody: number;
}

export const countOf = (said: readonly Composing[]): Composed => {
  const notices = said.flatMap(({ command }) => (command.type === 'ComposeNotice' ? [command] : []));
  const written = notices.filter(({ data }) => data.letter !== undefined);
  const letters = written.filter(isLetter).length;
  return {
    letters,
    suppressed: notices.length - written.length,
    withoutAddress: written.length - letters,
    nobody: said.length - notices.length,
  };
};

/** Whether there is something to hand over, and to whom. */
export const isLetter = (command: Composing['command']): boolean =>
  command.type === 'ComposeNotice' && command.data.letter !== undefined && command.data.to !== undefined;

/** Whom this tells which facts, one word each; see `toldTo`. */
export const tellings = ({ command }: Composing): string[] =>
  command.type === 'RecordNobody'
    ? [toldTo(null, command.data.fact.id)]
    : [...command.data.facts, ...command.data.suppressed].map(({ id }) => toldTo(command.data.person, id));

/** One fact told to one person, or recorded as told to nobody. */
export const toldTo = (person: string | null, fact: string): string => JSON.stringify([person, fact]);
