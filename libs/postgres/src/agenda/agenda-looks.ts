import type { Pool } from 'pg';
import type { Instant } from '#eventsourcing';
import type { DutyView } from '#domain';

/** What an agenda saw when it last looked; instants are real ones. */
export interface AgendaLook {
  readonly scope: string;
  readonly lookedAt: Instant;
  readonly nextWakeAt: Instant;
  readonly duties: readonly DutyView[];
  /** Obligations that could not be planned. */
  readonly alarms: readonly { readonly id: string; readonly fault: string }[];
}

/** Keeps the latest look of each agenda where the API and the reconciling can read it; they do not ask Temporal. */
export class AgendaLooks {
  constructor(private readonly pool: Pool) {}

  async keep({ scope, lookedAt, nextWakeAt, duties, alarms }: AgendaLook): Promise<void> {
    await this.pool.query({
      name: 'ops.keep_look',
      text: `insert into ops.agenda_looks (scope, looked_at, next_wake_at, duties, alarms) values ($1, $2, $3, $4, $5)
             on conflict (scope) do update
             set looked_at = excluded.looked_at, next_wake_at = excluded.next_wake_at, duties = excluded.duties, alarms = excluded.alarms`,
      values: [scope, lookedAt, nextWakeAt, JSON.stringify(duties), JSON.stringify(alarms)],
    });
  }

  async forget(scope: string): Promise<void> {
    await this.pool.query(`delete from ops.agenda_looks where scope = $1`, [scope]);
  }

  async all(): Promise<readonly AgendaLook[]> {
    const { rows } = await this.pool.query<{
      scope: string;
      looked_at: Date;
      next_wake_at: Date;
      duties: DutyView[];
      alarms: { id: string; fault: string }[];
    }>(`select scope, looked_at, next_wake_at, duties, alarms from ops.agenda_looks order by scope`);
    return rows.map(({ scope, looked_at, next_wake_at, duties, alarms }) => ({
      scope,
      lookedAt: looked_at.toISOString() as Instant,
      nextWakeAt: next_wake_at.toISOString() as Instant,
      duties,
      alarms,
    }));
  }
}
