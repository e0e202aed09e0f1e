import type { Compilation, CompiledRow } from '../compilation.js';
import { compile } from '../live-compilation.js';
import { inputOf, owing, wards } from './district.js';

/** The row of an indicator, or of one of its fields. */
export const rowOf = ({ rows }: Compilation, indicator: string, field?: string): CompiledRow =>
  rows.find((row) => row.indicator === indicator && row.field?.code === field)!;
/** What April comes to by these reports. */
export const april = (...reports: Parameters<typeof inputOf>[0]) => compile(inputOf(reports));
/** What December comes to, the last month of the year. */
export const decemberOf = (...reports: Parameters<typeof inputOf>[0]) =>
  compile(
    inputOf(reports, {
      ...{ period: '2023-12', day: '2023-12-31', closesOn: '2023-12-14' },
      owing: wards.map((unit) => owing(unit, '2023-12')),
    }),
  );
