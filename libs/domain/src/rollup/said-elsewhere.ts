import { isRunningTotal } from '../indicator/aggregation.js';
import { yearOfPeriod } from '../report/form-of-period.js';
import type { AcceptedReport, CompilationInput, ReportElsewhere } from './compilation.js';
import { rowsOf } from './rows.js';
import { unitOf } from './standings.js';

/** Of what others compile, what these units have said to them in the same year: only running totals have to know of it. */
export const saidElsewhere = (
  reports: readonly AcceptedReport[],
  others: () => readonly ReportElsewhere[],
  { form, targets, day }: Pick<CompilationInput, 'form' | 'targets' | 'day'>,
): readonly ReportElsewhere[] => {
  if (!rowsOf(form, targets, day).some(({ measurement }) => isRunningTotal(measurement))) return [];
  const here = new Set(reports.map(unitAndYear));
  return others().filter(({ report }) => here.has(unitAndYear(report)));
};

const unitAndYear = ({ obligation, period }: AcceptedReport): string => `${unitOf(obligation)} ${yearOfPeriod(period)}`;
