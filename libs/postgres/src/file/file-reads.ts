import type { Pool } from 'pg';

/** Finds files by what they belong to, in their register, which is never behind the log. */
export class FileReads {
  constructor(private readonly pool: Pool) {}

  /** The streams of all files of a subject that were not removed, in the order in which they came in. */
  async ofSubject(subject: string): Promise<readonly string[]> {
    const { rows } = await this.pool.query<{ stream: string }>({
      name: 'read.files_of_subject',
      text: `select stream from read.file_register where subject = $1 and not removed order by received_at, stream`,
      values: [subject],
    });
    return rows.map(({ stream }) => stream);
  }
}
