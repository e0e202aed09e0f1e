import { readPersonasFile } from '#documents';
import { type Personas, type Plan, Refusal, reportersOf } from '#domain';
import { faulty, readInput } from './read-plan.js';

/** The invented persons of a rehearsal, from a file; they must be of units that report by this plan. */
export const readPersonas = (file: string, plan: Plan): Personas => {
  const reading = readPersonasFile(readInput(file));
  if (reading.status === 'faulty') throw faulty(file, reading.faults);
  const reporters = reportersOf(plan);
  const { units, tasks = [], corrections: corrected = [] } = reading.personas;
  const named = [...Object.keys(units), ...tasks.map(({ lead }) => lead), ...corrected.map(({ unit }) => unit)];
  const unknown = named.filter((unit) => !reporters.includes(unit));
  if (unknown.length > 0)
    throw new Refusal('PERSONAS_OF_OTHER_UNITS', {
      vi: `${file}: theo kế hoạch này không phải báo cáo: ${unknown.join(', ')}. Hãy kiểm tra mã đơn vị.`,
      en: `${file}: these owe no report by this plan: ${unknown.join(', ')}. Check the units' codes.`,
    });
  const strange = tasks.map(({ task }) => task).filter((task) => !plan.tasks.some(({ code }) => code === task));
  if (strange.length > 0)
    throw new Refusal('TASKS_OF_ANOTHER_PLAN', {
      vi: `${file}: kế hoạch này không có nhiệm vụ: ${strange.join(', ')}. Hãy kiểm tra mã nhiệm vụ.`,
      en: `${file}: this plan has no such task: ${strange.join(', ')}. Check the codes of the tasks.`,
    });
  const { figures = [], corrections = [] } = reading.personas;
  const indicators = new Set(plan.targets.flatMap((target) => target.indicators.map(({ code }) => code)));
  const unmeasured = [...figures, ...corrections].map(({ indicator }) => indicator).filter((code) => !indicators.has(code));
  if (unmeasured.length > 0)
    throw new Refusal('INDICATORS_OF_ANOTHER_PLAN', {
      vi: `${file}: kế hoạch này không có chỉ số: ${unmeasured.join(', ')}. Hãy kiểm tra mã chỉ số.`,
      en: `${file}: this plan has no such indicator: ${unmeasured.join(', ')}. Check the codes of the indicators.`,
    });
  return reading.personas;
};
