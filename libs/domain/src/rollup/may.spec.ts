import { expect, it } from '@jest/globals';
import { rollupActs } from './may.js';
import { stateAfter, toDraft, toIssue, toReview, toRevise, toSign } from './testing/april-rollup.js';

const matter = { unit: 'OFFICE', recipient: 'OFFICE', above: new Set(['AUTH']) };
const actors = {
  financeHead: { person: 'x', seats: [{ unit: 'OFFICE', role: 'finance_head' }] },
  head: { person: 'x', seats: [{ unit: 'OFFICE', role: 'head' }] },
  chair: { person: 'x', seats: [{ unit: 'AUTH', role: 'chair' }] },
  records: { person: 'x', seats: [{ unit: 'AUTH', role: 'records_office' }] },
} as const;

it.each([
  ['decide_missing', 'financeHead', [true, true, true, false, false]],
  ['confirm_indicator', 'head', [true, true, true, false, false]],
  ['sign_compilation', 'chair', [false, false, true, true, false]],
  ['issue_compilation', 'records', [false, false, false, true, false]],
] as const)('%s is offered at its stages alone', (act, who, expected) => {
  const at = [toDraft, toReview, toSign, toIssue, toRevise].map((history) =>
    rollupActs(actors[who], stateAfter(...history), matter).includes(act),
  );
  expect(at).toEqual(expected);
  expect(rollupActs(actors[who], { status: 'absent' }, matter)).not.toContain(act);
});
