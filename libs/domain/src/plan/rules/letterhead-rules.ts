import type { Plan } from '../plan.js';
import { planFault, type PlanFault } from '../plan-fault.js';
import { duplicates } from './codes.js';

/** Who signs is told once for each role, and a deputy is that of another who signs. */
export const letterheadFaults = ({ letterhead }: Plan): PlanFault[] => {
  if (letterhead === undefined) return [];
  const { signatories } = letterhead;
  return [
    ...duplicates(signatories, { at: SIGNATORIES, key: ({ role }) => role, field: 'role', code: 'duplicate_signatory' }),
    ...signatories.flatMap(({ role, deputyOf }, index) =>
      deputyOf === undefined || (deputyOf !== role && signatories.some((other) => other.role === deputyOf))
        ? []
        : planFault(
            'unknown_signatory',
            [...SIGNATORIES, index, 'deputyOf'],
            `Không có người ký nào khác giữ vai trò “${deputyOf}”; hãy thêm vào signatories hoặc sửa deputyOf.`,
            `No other signatory has the role “${deputyOf}”; add it to signatories or correct deputyOf.`,
          ),
    ),
  ];
};

const SIGNATORIES = ['plan', 'letterhead', 'signatories'] as const;
