import { Injectable } from '@nestjs/common';
import type { MatrixRow, MatrixView } from '#contracts';
import { type Actor, localDay, type Names, namesIn, type ObligationEvent, readableUnits, type Regime } from '#domain';
import { OfficeClock, RegimeDesk } from '#office';
import { AsOfReads, OverviewReads, PostgresEventStore, type Standing } from '#postgres';
import { type Board, type BoardLine, boardOf } from '../pages/board/board.js';
import { sayCell } from '../pages/board/cell-state.js';
import { countedLastDays } from '../pages/board/counted-last-days.js';
import { AsOfDesk, type PastRegister } from './as-of-desk.js';

export interface MatrixQuestion {
  readonly year?: number | undefined;
  readonly duty?: string | undefined;
  readonly asOf?: string | undefined;
}

/** Makes the matrix unit × period for one person, as it stands or as it was known at an instant. */
@Injectable()
export class MatrixDesk {
  constructor(
    private readonly asOf: AsOfDesk,
    private readonly log: AsOfReads,
    private readonly reads: OverviewReads,
    private readonly store: PostgresEventStore,
    private readonly regime: RegimeDesk,
    private readonly clock: OfficeClock,
  ) {}

  async show(actor: Actor, { year, duty, asOf }: MatrixQuestion): Promise<MatrixView> {
    const past = await this.asOf.register(asOf, { duty });
    const regime = rulesOf(past?.regime ?? (await this.regime.current()), { year, duty });
    const board = await this.#board(actor, regime, past);
    const names = namesIn(regime);
    return {
      year: regime.head.year,
      asOf: past?.view ?? null,
      columns: board.columns.map((column) => ({
        ...{ key: column.key, duty: column.duty.code, period: column.period, lastDay: column.lastDay },
        ...{ dutyName: column.duty.name, label: column.label, standing: board.standings.get(column.key) ?? NOTHING },
      })),
      rows: board.rows.map((line) => rowOf(line, names)),
    };
  }

  async #board(actor: Actor, regime: Regime, past: PastRegister | undefined): Promise<Board> {
    const now = past?.at ?? (await this.clock.now());
    const visibleTo = readableUnits(actor);
    const { year } = regime.head;
    const question = { visibleTo, from: localDay(year, 1, 1), to: localDay(year, 12, 31) };
    const ofDuties = <Row extends { readonly duty: string }>(all: readonly Row[]): readonly Row[] =>
      all.filter((row) => regime.duties.some(({ code }) => code === row.duty));
    const rows = ofDuties(await this.reads.board(question, undefined, past?.register));
    const standings = ofDuties(await this.reads.standings(question, now, past?.register));
    const lastDays = await countedLastDays(rows, (streams) => this.#histories(streams, past));
    return boardOf({ regime, visibleTo, now, rows, standings, countedLastDays: lastDays });
  }

  async #histories(streams: readonly string[], past: PastRegister | undefined) {
    if (past === undefined) return this.store.readMany<ObligationEvent>(streams);
    return (await this.log.histories<ObligationEvent>(past.at, streams)).histories;
  }
}

/** The rules, looked at for a year and a duty only. */
const rulesOf = (regime: Regime, { year = regime.head.year, duty }: Pick<MatrixQuestion, 'year' | 'duty'>): Regime => ({
  ...regime,
  head: { ...regime.head, year },
  duties: regime.duties.filter(({ code }) => duty === undefined || code === duty),
});

const NOTHING: Standing = { all: 0, onTime: 0, late: 0, missing: 0, waiting: 0, returned: 0, open: 0, overdue: 0, exempt: 0 };

const rowOf = ({ unit, cells }: BoardLine, names: Names): MatrixRow => ({
  unit,
  unitName: names.unit(unit),
  cells: [...cells].flatMap(([column, inColumn]) =>
    inColumn.map((cell) => ({
      ...{ column, obligation: cell.row.obligation, state: cell.state, stateName: sayCell(cell), days: cell.days, lastDay: cell.lastDay },
      ...{ status: cell.row.status, timeliness: cell.row.timeliness },
    })),
  ),
});
