import type { Duty, ReportingLevel } from '../../duty/duty.js';
import type { Unit } from '../../org/unit.js';
import { writeDay } from '../../text.js';
import { planFault, type PlanFault, type PlanPath } from '../plan-fault.js';
import { duplicates, unknownUnits } from './codes.js';

/** Who reports to whom: units that exist in the duty's time, each reporting once, and nobody to himself. */
export const levelFaults = (duty: Duty, index: number, units: readonly Unit[]): PlanFault[] => [
  ...duplicates(duty.levels, { at: ['duties', index, 'levels'], key: ({ code }) => code, field: 'code', code: 'duplicate_level' }),
  ...reporterTwice(duty, index),
  ...duty.levels.flatMap((level, place) => {
    const at = ['duties', index, 'levels', place];
    return [...bodyFaults(duty, level, at, units), ...ownReportFaults(level, at)];
  }),
];

const reporterTwice = ({ levels }: Duty, index: number): PlanFault[] => {
  const seen = new Set<string>();
  return levels.flatMap(({ reporters }, level) =>
    reporters.flatMap((unit, place) => {
      if (!seen.has(unit)) {
        seen.add(unit);
        return [];
      }
      return planFault(
        'reporter_twice',
        ['duties', index, 'levels', level, 'reporters', place],
        `Đơn vị “${unit}” đã là đơn vị báo cáo của chế độ này; mỗi đơn vị chỉ báo cáo ở một cấp.`,
        `The unit “${unit}” already reports for this duty; each unit reports at one level.`,
      );
    }),
  );
};

const bodyFaults = (duty: Duty, level: ReportingLevel, at: PlanPath, units: readonly Unit[]): PlanFault[] => {
  const named = [
    ...level.reporters.map((unit, place) => ({ unit, path: [...at, 'reporters', place] })),
    { unit: level.recipient, path: [...at, 'recipient'] },
    ...(level.recipientOfItsOwn === undefined ? [] : [{ unit: level.recipientOfItsOwn, path: [...at, 'recipientOfItsOwn'] }]),
  ];
  const known = new Map(units.map((unit) => [unit.code, unit]));
  return named.flatMap(({ unit: code, path }) => {
    const unit = known.get(code);
    return unit === undefined ? unknownUnits([code], new Set(known.keys()), () => path) : absentFaults(duty, unit, path);
  });
};

const absentFaults = (duty: Duty, unit: Unit, path: PlanPath): PlanFault[] => {
  if (unit.to !== undefined && unit.to < duty.effectiveFrom)
    return [
      planFault(
        'unit_gone_before_duty',
        path,
        `Đơn vị “${unit.code}” chỉ tồn tại đến ${writeDay(unit.to)}, trước khi chế độ báo cáo có hiệu lực (${writeDay(duty.effectiveFrom)}).`,
        `The unit “${unit.code}” exists until ${writeDay(unit.to)} only, before the duty takes effect (${writeDay(duty.effectiveFrom)}).`,
      ),
    ];
  if (unit.from !== undefined && duty.effectiveTo !== null && duty.effectiveTo < unit.from)
    return [
      planFault(
        'unit_begins_after_duty',
        path,
        `Đơn vị “${unit.code}” chỉ có từ ${writeDay(unit.from)}, sau khi chế độ báo cáo hết hiệu lực (${writeDay(duty.effectiveTo)}).`,
        `The unit “${unit.code}” exists from ${writeDay(unit.from)} only, after the duty has ended (${writeDay(duty.effectiveTo)}).`,
      ),
    ];
  return [];
};

const ownReportFaults = ({ reporters, recipient, recipientOfItsOwn }: ReportingLevel, at: PlanPath): PlanFault[] => {
  if (reporters.includes(recipient) && recipientOfItsOwn === undefined)
    return [
      planFault(
        'reports_to_itself',
        [...at, 'recipient'],
        `“${recipient}” vừa báo cáo vừa nhận báo cáo; hãy ghi recipientOfItsOwn: đơn vị nhận báo cáo của chính đơn vị này.`,
        `“${recipient}” reports and receives; name in recipientOfItsOwn who receives its own report.`,
      ),
    ];
  if (recipientOfItsOwn === recipient)
    return [
      planFault(
        'reports_to_itself',
        [...at, 'recipientOfItsOwn'],
        `“${recipient}” không thể tự nhận báo cáo của mình; hãy ghi một đơn vị khác.`,
        `“${recipient}” can't receive its own report; name another unit.`,
      ),
    ];
  return [];
};
