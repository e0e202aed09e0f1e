import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { type UnitFigureRow, unitFiguresXlsx } from '#documents';

/** Units and indicators of the nation: communes since 1 July 2025, and the indicators of one plan. */
const UNITS = 3_321;
const INDICATORS = 40;

function* rows(): Generator<UnitFigureRow> {
  for (let unit = 1; unit <= UNITS; unit++)
    yield {
      unit: `Ủy ban nhân dân xã số ${unit}`,
      figures: Array.from({ length: INDICATORS }, (_, indicator) => String(unit * (indicator + 1) + 0.25)),
    };
}

const columns = Array.from({ length: INDICATORS }, (_, indicator) => ({
  ...{ head: `${indicator + 1}. Chỉ tiêu`, measure: 'người', places: 2, adds: true },
}));

/** Writes it to the file that is named, as the worker does, and says how much memory that took at most, in bytes. */
const out = createWriteStream(process.argv[2] ?? '');
for await (const piece of unitFiguresXlsx({ title: 'Số liệu của từng đơn vị', columns, rows: rows() }))
  if (!out.write(piece)) await once(out, 'drain');
out.end();
await once(out, 'finish');
process.stdout.write(String(process.resourceUsage().maxRSS * 1_024));
