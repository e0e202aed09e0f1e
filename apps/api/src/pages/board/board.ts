import { group } from '#documents';
import { type LocalDay, type Regime, reportersOf } from '#domain';
import type { Instant } from '#eventsourcing';
import type { BoardRow, PeriodStanding, Standing } from '#postgres';
import { type BoardColumn, boardColumns } from './board-columns.js';
import { type Cell, cellOf } from './cell-state.js';

/** The matrix unit × period, ready to be shown. */
export interface Board {
  readonly columns: readonly BoardColumn[];
  readonly rows: readonly BoardLine[];
  /** How all stand, also those that are not listed one by one. */
  readonly standings: ReadonlyMap<string, Standing>;
  readonly total: Standing;
  readonly units: number;
  /** There are too many units to list: only those that did worst are. */
  readonly onlyWorst: boolean;
}

export interface BoardLine {
  readonly unit: string;
  readonly cells: ReadonlyMap<string, readonly Cell[]>;
}

export interface BoardQuestion {
  readonly regime: Regime;
  readonly visibleTo: 'all' | readonly string[];
  readonly now: Instant;
  readonly rows: readonly BoardRow[];
  readonly standings: readonly PeriodStanding[];
  /** By obligation, where the counted version was judged by a cure date. */
  readonly countedLastDays: ReadonlyMap<string, LocalDay>;
  /** The units to list, where not all are. */
  readonly worst?: readonly string[] | undefined;
}

export const boardOf = ({ regime, visibleTo, now, rows, standings, countedLastDays, worst }: BoardQuestion): Board => {
  const { all: columns, keyOf } = boardColumns(regime, visibleTo, [...standings, ...rows]);
  const cells = group(
    rows.map((row) => cellOf(row, { now, calendar: regime.calendar, countedLastDay: countedLastDays.get(row.obligation) })),
    ({ row }) => row.owner,
  );
  const reporters = readableReporters(regime, visibleTo);
  const units = worst ?? [...new Set([...reporters, ...cells.keys()])];
  return {
    columns,
    rows: units.map((unit) => ({ unit, cells: group(cells.get(unit) ?? [], ({ row }) => keyOf(row)) })),
    standings: new Map([...group(standings, keyOf)].map(([key, ofColumn]) => [key, sumOf(ofColumn)])),
    total: sumOf(standings),
    units: reporters.length,
    onlyWorst: worst !== undefined,
  };
};

/** Everybody who owes something and may be seen, in the plan's order. */
export const readableReporters = (regime: Pick<Regime, 'duties'>, visibleTo: 'all' | readonly string[]): readonly string[] =>
  reportersOf(regime).filter((unit) => visibleTo === 'all' || visibleTo.includes(unit));

const sumOf = (standings: readonly Standing[]): Standing => {
  const sum = (what: keyof Standing): number => standings.reduce((total, standing) => total + standing[what], 0);
  return {
    all: sum('all'),
    onTime: sum('onTime'),
    late: sum('late'),
    missing: sum('missing'),
    waiting: sum('waiting'),
    returned: sum('returned'),
    open: sum('open'),
    overdue: sum('overdue'),
    exempt: sum('exempt'),
  };
};
