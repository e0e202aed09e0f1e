import type { Actor, LocalDay } from '#domain';
import type { Directory } from '#postgres';

/** A person as somebody who acts on a day of the authority: with the seats he holds on it; none when the directory does not know him. */
export const actorOf = async (directory: Pick<Directory, 'seatsOn'>, person: string, day: LocalDay): Promise<Actor> => ({
  person,
  seats: await directory.seatsOn(person, day),
});
