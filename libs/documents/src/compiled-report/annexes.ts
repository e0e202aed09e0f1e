import { annexOfDifficulties } from './annex-difficulties.js';
import { annexOfDiscipline } from './annex-discipline.js';
import { annexOfTargets } from './annex-targets.js';
import { annexOfTasks } from './annex-tasks.js';
import type { Annex, AnnexNumber } from './annex.js';
import type { CompiledReport } from './compiled-report.js';

/** The four tables of a compiled report (domain 3.2), in their order. */
export const annexesOf = (report: CompiledReport): readonly Annex[] => ANNEX_NUMBERS.map((number) => annexOf(report, number));

export const annexOf = (report: CompiledReport, number: AnnexNumber): Annex => MADE_BY[number](report);

const MADE_BY: Readonly<Record<AnnexNumber, (report: CompiledReport) => Annex>> = {
  I: annexOfTargets,
  II: annexOfTasks,
  III: annexOfDifficulties,
  IV: annexOfDiscipline,
};

export const ANNEX_NUMBERS = Object.keys(MADE_BY) as readonly AnnexNumber[];
