import type { Pool } from 'pg';
import { personStream } from '#domain';

/** Erases what is sealed about persons. Only what an event `PersonErased` demands is erased: there is no other way in. */
export class PersonalParts {
  constructor(private readonly pool: Pool) {}

  /**
   * Takes away, for ever, the texts of a person's own stream and of every notice to him, and says that this was when he was erased.
   * Answers how many parts there were; none when he is not erased, or nothing is left. May be done again and again.
   */
  async erase(person: string): Promise<number> {
    const { rowCount } = await this.pool.query({
      name: 'es.erase_person',
      // The register of notices is written with the log and is never behind it. Why he was erased is no part of what is erased.
      text: `update es.sealed_parts p set text = null, salt = null, erased_at = demanded.at
             from (select min(recorded_at) as at from es.events where stream = $2 and type = 'PersonErased') demanded
             where demanded.at is not null and p.erased_at is null and p.event_id in (
               select event_id from es.events where stream = $2 and type <> 'PersonErased'
               union all
               select e.event_id from read.notice_register n join es.events e on e.stream = n.stream where n.person = $1)`,
      values: [person, personStream(person)],
    });
    return rowCount ?? 0;
  }

  /** Those of these persons who are erased. */
  async erasedAmong(persons: readonly string[]): Promise<readonly string[]> {
    if (persons.length === 0) return [];
    const { rows } = await this.pool.query<{ stream: string }>({
      name: 'es.erased_among',
      text: `select distinct stream from es.events where type = 'PersonErased' and stream = any ($1)`,
      values: [persons.map(personStream)],
    });
    return rows.map(({ stream }) => stream.slice(personStream('').length));
  }
}
