import type { Pool } from 'pg';
import { type CarriedInto, impedimentStream, type KnownImpediment, numberOfImpediment } from '#domain';

/** Which difficulties are asked for. What is not said does not matter. */
export interface ImpedimentQuestion {
  /** Only those that these units raised or have to answer. */
  readonly visibleTo: 'all' | readonly string[];
  readonly unit?: string;
  readonly owner?: string;
  readonly about?: string;
  readonly level?: readonly string[];
  readonly status?: readonly string[];
  readonly overdue?: boolean;
  readonly offset: number;
  readonly limit: number;
}

/** Their streams, in order; what they are is folded from these. */
export interface ImpedimentPage {
  readonly streams: readonly string[];
  /** 0 also beyond the last page. */
  readonly total: number;
}

/** Lists difficulties from their register, which is never behind the log. */
export class ImpedimentReads {
  constructor(private readonly pool: Pool) {}

  /** The latest raised first. */
  async list(question: ImpedimentQuestion): Promise<ImpedimentPage> {
    const { visibleTo, unit, owner, about, level, status, overdue, limit, offset } = question;
    const { rows } = await this.pool.query<Listed>({
      name: 'read.impediment_list',
      text: `select stream, count(*) over () as total from read.impediment_register
             where ($1::text[] is null or unit = any ($1) or owner_unit = any ($1)) and ($2::text is null or unit = $2)
               and ($3::text is null or owner_unit = $3) and ($4::text is null or about = $4) and ($5::text[] is null or level = any ($5))
               and ($6::text[] is null or status = any ($6)) and ($7::boolean is null or overdue = $7)
             order by raised_at desc, stream desc limit $8 offset $9`,
      values: [visibleTo === 'all' ? null : visibleTo, unit, owner, about, level, status, overdue, limit, offset],
    });
    return pageIn(rows);
  }

  /** Those that a compiled report lists, in the order in which they were raised; `of` says which. */
  async carriedInto(of: CarriedInto & Pick<ImpedimentQuestion, 'visibleTo' | 'limit'>): Promise<ImpedimentPage> {
    const { duty, period, units, from, to, visibleTo, limit } = of;
    const { rows } = await this.pool.query<Listed>({
      name: 'read.impediments_carried',
      text: `select stream, count(*) over () as total from read.impediment_register
             where unit = any ($1) and status <> 'withdrawn' and ($6::text[] is null or unit = any ($6) or owner_unit = any ($6))
               and ((duty = $2 and period = $3) or (raised_at < $5 and (ended_at is null or ended_at >= $4)))
             order by raised_at, stream limit $7`,
      values: [units, duty, period, from, to, visibleTo === 'all' ? null : visibleTo, limit],
    });
    return pageIn(rows);
  }

  /** Every difficulty that has not come to its end: each has to be watched. */
  async open(): Promise<readonly string[]> {
    const { rows } = await this.pool.query<{ stream: string }>({
      name: 'read.impediments_open',
      text: `select stream from read.impediment_register where status <> all ($1) order by stream`,
      values: [ENDED],
    });
    return rows.map(({ stream }) => stream);
  }

  /** How many have been raised within a year, by the number of the last one. */
  async countIn(year: number): Promise<number> {
    const { rows } = await this.pool.query<{ stream: string }>({
      name: 'read.impediments_last',
      text: `select stream from read.impediment_register where stream like $1 || '-%' order by length(stream) desc, stream desc limit 1`,
      values: [impedimentStream(`${year}`)],
    });
    const [last] = rows;
    return last === undefined ? 0 : Number(numberOfImpediment(last.stream).slice(`${year}-`.length));
  }
}

const ENDED: readonly KnownImpediment['status'][] = ['confirmed', 'withdrawn', 'closed'];

interface Listed {
  readonly stream: string;
  readonly total: string;
}

const pageIn = (rows: readonly Listed[]): ImpedimentPage => ({
  streams: rows.map(({ stream }) => stream),
  total: Number(rows[0]?.total ?? 0),
});
