import type { ImpedimentTerms, Policy } from '../duty/policy.js';

/** The terms a policy gives to difficulties; ours where it gives none. */
export const impedimentTerms = ({ impediments }: Pick<Policy, 'impediments'>): ImpedimentTerms => impediments ?? USUAL;

const USUAL: ImpedimentTerms = {
  routingReminders: [1, 3],
  answerWorkingDays: 10,
  secondAnswerWorkingDays: 5,
  judgementReminders: [3],
  judgementWorkingDays: 5,
};
