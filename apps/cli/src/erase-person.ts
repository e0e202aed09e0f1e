import { localDayOf, type PersonEvent } from '#domain';
import type { Handled } from '#eventsourcing';
import { Door, ErasureDesk, OfficeClock, RegimeDesk } from '#office';
import { inlineTables } from '#postgres';
import type { Log } from './open-log.js';

/** Erases a person in the name of an administrator, by the door that the API uses. */
export const erasePerson = async (
  log: Log,
  { person, by, reason }: { readonly person: string; readonly by: string; readonly reason: string },
): Promise<Handled<PersonEvent>> => {
  const { store, directory, personal } = log;
  await log.settle();
  const regime = new RegimeDesk(store);
  const now = await new OfficeClock(log.agenda.times).now();
  const { zone } = (await regime.current()).authority;
  const actor = (await directory.personOn(by, localDayOf(now, zone))) ?? { seats: [] };
  const desk = new ErasureDesk({ door: new Door({ store, regime, inline: inlineTables }), regime, directory, personal });
  const handled = await desk.erase({ person: by, seats: actor.seats }, { person, reason, now });
  await log.settle();
  return handled;
};
