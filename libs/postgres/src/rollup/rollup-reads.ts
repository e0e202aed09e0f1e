import type { RollupStage } from '#domain';
import type { Instant } from '#eventsourcing';
import type { Queryable } from '../event-log/event-row.js';
import type { LogRest, RegisterAt } from '../as-of/as-of-reads.js';
import { tableSource } from '../as-of/register-source.js';

/** Which rollups are asked for. What is not said does not matter. */
export interface RollupQuestion {
  /** Only those whose edition these units hold, or into which their own reports go. */
  readonly visibleTo: 'all' | readonly string[];
  readonly duty?: string;
  readonly period?: string;
  readonly unit?: string;
  readonly stage?: readonly string[];
  readonly offset: number;
  readonly limit: number;
}

/** The register as it was at an instant, and that of the reports that went into rollups then. */
export interface RollupsAt extends LogRest {
  readonly rollups: RegisterAt['rows'];
  readonly reports: RegisterAt['rows'];
}

/** A line of the register. */
export interface RollupRow {
  readonly stream: string;
  readonly version: number;
  readonly duty: string;
  readonly period: string;
  readonly unit: string;
  readonly stage: RollupStage;
  readonly edition: number;
  readonly cutOffAt: Instant;
  readonly documentNumber: string | null;
  readonly issuedAt: Instant | null;
  readonly missing: number;
}

/** Of a report, what says into which rollup it goes. */
export interface ReportPlace {
  readonly stream: string;
  readonly duty: string;
  readonly period: string;
  readonly unit: string;
  readonly recipient: string;
}

const PAGE = 500;

/** Lists rollups from their register, which is never behind the log, or from one as it was; and finds the reports that go into them. */
export class RollupReads {
  constructor(private readonly database: Queryable) {}

  /** The latest cut-off first. 0 in all beyond the last page. */
  async list(question: RollupQuestion, known?: RollupsAt): Promise<{ readonly rows: readonly RollupRow[]; readonly total: number }> {
    const { visibleTo, duty, period, unit, stage, limit, offset } = question;
    const values: unknown[] = [visibleTo === 'all' ? null : visibleTo, duty, period, unit, stage, limit, offset];
    const rollups = tableSource('rollup_register', known?.rollups, values);
    const reports = tableSource('obligation_register', known?.reports, values);
    const { rows } = await this.database.query<Listed>({
      text: `select stream, version, duty, period, unit, stage, edition, cut_off_at, document_number, issued_at, missing, count(*) over () as total
             from ${rollups} r
             where ($1::text[] is null or holders && $1 or exists (
                      select from ${reports} o where o.duty = r.duty and o.period = r.period and o.owner = any ($1)))
               and ($2::text is null or duty = $2) and ($3::text is null or period = $3) and ($4::text is null or unit = $4)
               and ($5::text[] is null or stage = any ($5))
             order by cut_off_at desc, stream limit $6 offset $7`,
      values,
    });
    return { rows: rows.map(rowOf), total: Number(rows[0]?.total ?? 0) };
  }

  /** The reports of a duty and these periods that any of these offices compiles, page by page, in the order of their streams. */
  async *reportsOf(duty: string, periods: readonly string[]): AsyncGenerator<readonly string[]> {
    for (let after = ''; ;) {
      const { rows } = await this.database.query<{ stream: string }>({
        name: 'read.rollup_reports',
        text: `select stream from read.obligation_register where duty = $1 and period = any ($2) and stream > $3 order by stream limit ${PAGE}`,
        values: [duty, periods, after],
      });
      if (rows.length > 0) yield rows.map(({ stream }) => stream);
      if (rows.length < PAGE) return;
      after = rows.at(-1)!.stream;
    }
  }

  /** Where these reports belong. */
  async placesOf(streams: readonly string[]): Promise<readonly ReportPlace[]> {
    const { rows } = await this.database.query<ReportPlace>({
      name: 'read.report_places',
      text: `select stream, duty, period, unit, recipient from read.obligation_register where stream = any ($1) order by stream`,
      values: [streams],
    });
    return rows;
  }

  /** Of the reports that are not settled, the first of each duty, period and recipient: what is compiled of them has to be watched. */
  async unsettledPlaces(): Promise<readonly ReportPlace[]> {
    const { rows } = await this.database.query<ReportPlace>({
      name: 'read.unsettled_places',
      text: `select distinct on (duty, period, recipient) stream, duty, period, unit, recipient from read.obligation_register
             where status in ('open', 'submitted', 'returned', 'resubmitted') order by duty, period, recipient, stream`,
    });
    return rows;
  }

  /** What else this office has issued under this number of a year (`numberOfYear`), also where the edition was recalled. */
  async issuedUnder(number: string, { stream, unit }: Pick<RollupRow, 'stream' | 'unit'>): Promise<string | undefined> {
    const { rows } = await this.database.query<{ stream: string }>({
      name: 'read.rollup_issued_under',
      text: `select stream from read.rollup_register where unit = $1 and $2 = any (numbers) and stream <> $3`,
      values: [unit, number, stream],
    });
    return rows[0]?.stream;
  }

  /** Of these rollups, those that have begun, with what each waits for. */
  async stagesOf(streams: readonly string[]): Promise<ReadonlyMap<string, RollupStage>> {
    const { rows } = await this.database.query<{ stream: string; stage: RollupStage }>({
      name: 'read.rollup_stages',
      text: `select stream, stage from read.rollup_register where stream = any ($1)`,
      values: [streams],
    });
    return new Map(rows.map(({ stream, stage }) => [stream, stage]));
  }
}

interface Listed {
  readonly stream: string;
  readonly version: string;
  readonly duty: string;
  readonly period: string;
  readonly unit: string;
  readonly stage: RollupStage;
  readonly edition: number;
  readonly cut_off_at: Date;
  readonly document_number: string | null;
  readonly issued_at: Date | null;
  readonly missing: number;
  readonly total: string;
}

const rowOf = ({
  version,
  cut_off_at,
  document_number,
  issued_at,
  stream,
  duty,
  period,
  unit,
  stage,
  edition,
  missing,
}: Listed): RollupRow => ({
  ...{ stream, duty, period, unit, stage, edition, missing },
  version: Number(version),
  cutOffAt: cut_off_at.toISOString() as Instant,
  documentNumber: document_number,
  issuedAt: (issued_at?.toISOString() ?? null) as Instant | null,
});
