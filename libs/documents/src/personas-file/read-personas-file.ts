import type { Behaviour, Managers, Personas } from '#domain';
import type { FileFault, PathFault } from '../plan-file/file-fault.js';
import { readEntries } from '../plan-file/read-entries.js';
import { type ManagersEntry, PersonasFile, type UnitPersonaEntry } from './personas-entries.js';

export type PersonasFileReading =
  { readonly status: 'read'; readonly personas: Personas } | { readonly status: 'faulty'; readonly faults: readonly FileFault[] };

/** Reads the invented persons of a rehearsal. Never throws for what stands in the file. */
export const readPersonasFile = (source: string | Uint8Array): PersonasFileReading => {
  const file = readEntries<PersonasFile>(source, PersonasFile, 'personas');
  if (file.status === 'faulty') return file;
  const faults = file.at([...unitsTwice(file.value), ...idleNumbers(file.value), ...weightless(file.value)]);
  return faults.length > 0 ? { status: 'faulty', faults } : { status: 'read', personas: toPersonas(file.value) };
};

const toPersonas = ({
  units,
  otherUnits,
  finance,
  managers,
  tasks,
  figures,
  corrections,
  compiling,
  absences,
  delegations,
  seats,
  keepAwayHours,
}: PersonasFile): Personas => ({
  units: Object.fromEntries(units.map((entry) => [entry.unit, toBehaviour(entry)])),
  otherUnits: { kind: 'mixed', weights: otherUnits },
  finance,
  managers: toManagers(managers),
  ...(tasks && { tasks: tasks.map(({ coordinators = [], ...task }) => ({ ...task, coordinators })) }),
  ...(figures && { figures }),
  ...(corrections && { corrections }),
  ...(compiling && { compiling }),
  ...(absences && { absences }),
  ...(delegations && { delegations }),
  ...(seats && { seats }),
  ...(keepAwayHours !== undefined && { keepAwayHours }),
});

const toManagers = ({ roles, ...managers }: ManagersEntry): Managers => ({
  ...managers,
  ...(roles && { roles: Object.fromEntries(roles.map(({ role, ...manager }) => [role, manager])) }),
});

const toBehaviour = ({ behaviour, workingDaysBefore = 3, workingDaysLate = 2 }: UnitPersonaEntry): Behaviour => {
  switch (behaviour) {
    case 'punctual':
      return { kind: behaviour, workingDaysBefore };
    case 'late':
      return { kind: behaviour, workingDays: workingDaysLate };
    case 'last_minute':
    case 'silent':
    case 'returned_once':
      return { kind: behaviour };
  }
};

const unitsTwice = ({ units }: PersonasFile): PathFault[] =>
  units.flatMap(({ unit }, index) =>
    units.findIndex((other) => other.unit === unit) === index
      ? []
      : [
          {
            severity: 'fault',
            code: 'unit_twice',
            path: ['units', index, 'unit'],
            sentence: {
              vi: `Đơn vị “${unit}” đã có ở trên. Hãy bỏ một chỗ.`,
              en: `The unit “${unit}” stands above already. Take one away.`,
            },
          },
        ],
  );

/** A number that belongs to another behaviour would be passed over in silence. */
const idleNumbers = ({ units }: PersonasFile): PathFault[] =>
  units.flatMap(({ behaviour, workingDaysBefore, workingDaysLate }, index) => [
    ...(workingDaysBefore !== undefined && behaviour !== 'punctual' ? [idle(index, 'workingDaysBefore', 'punctual')] : []),
    ...(workingDaysLate !== undefined && behaviour !== 'late' ? [idle(index, 'workingDaysLate', 'late')] : []),
  ]);

const idle = (index: number, key: string, behaviour: string): PathFault => ({
  severity: 'fault',
  code: 'idle_number',
  path: ['units', index, key],
  sentence: {
    vi: `“${key}” chỉ dùng khi behaviour là ${behaviour}. Hãy bỏ đi.`,
    en: `“${key}” is for the behaviour ${behaviour} only. Take it away.`,
  },
});

const weightless = ({ otherUnits }: PersonasFile): PathFault[] =>
  Object.values(otherUnits).some((weight: number) => weight > 0)
    ? []
    : [
        {
          severity: 'fault',
          code: 'no_weight',
          path: ['otherUnits'],
          sentence: { vi: 'Ít nhất một trọng số phải lớn hơn 0.', en: 'At least one weight must be above 0.' },
        },
      ];
