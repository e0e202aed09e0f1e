import type { CommandKey } from '#eventsourcing';
import type { PostgresEventStore } from '#postgres';

/** Whether a person has asked this before under the same key: then he is answered as he was, whatever has changed since. */
export const isAskedAgain = async (
  store: Pick<PostgresEventStore, 'readToDecide'>,
  { stream, actor, commandKey }: { readonly stream: string; readonly actor: string; readonly commandKey: CommandKey | undefined },
): Promise<boolean> => commandKey !== undefined && (await store.readToDecide(stream, { actor, commandKey })).answer !== undefined;
