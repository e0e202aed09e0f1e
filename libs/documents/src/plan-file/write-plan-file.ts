import type { Document } from 'yaml';
import type { Plan } from '#domain';
import type { PlanFile } from './entries/plan-file.js';
import { toPlan } from './to-plan.js';
import { mergeInto } from './yaml-merge.js';
import { readYaml } from './yaml-source.js';

/**
 * The plan written into the file it came from. What a plan does not carry (citations, notes on the regime, comments) and what has not
 * changed stays as it stands there; the other way, a fresh file, would lose it.
 */
export const writePlanFile = (plan: Plan, original: string): string => toText(documentOf(plan, original));

export const documentOf = (plan: Plan, original: string): Document.Parsed => {
  const yaml = readYaml(original);
  if (yaml.status === 'faulty') throw new Error('A plan is written into a file that was read without faults.');
  const { document, value } = yaml.source;
  mergeInto(document, asFile(toPlan(value as PlanFile, plan.calendar)), asFile(plan));
  return document;
};

export const toText = (document: Document): string => document.toString({ lineWidth: 130, flowCollectionPadding: true, singleQuote: true });

/** The parts of a plan under the keys of its file; lists that may be left out when empty are. */
const asFile = ({ code, title, year, issuer, zone, letterhead, rolledForwardFrom, ...plan }: Plan) => ({
  plan: { code, title, year, issuer, timeZone: zone, letterhead, rolledForwardFrom },
  assumptions: unlessEmpty(plan.assumptions),
  units: plan.units.map((unit) => ({ ...unit, roles: unlessEmpty(unit.roles) })),
  duties: plan.duties,
  policies: plan.policies,
  targetGroups: plan.targetGroups,
  targets: unlessEmpty(plan.targets.map((target) => ({ ...target, notes: unlessEmpty(target.notes) }))),
  forms: unlessEmpty(plan.forms.map((form) => ({ ...form, sections: unlessEmpty(form.sections), rules: unlessEmpty(form.rules) }))),
  tasks: unlessEmpty(
    plan.tasks.map(({ deadline = null, assignees, coordinators, unitsMentioned, commitments, ...task }) => ({
      ...task,
      deadline,
      assignees: unlessEmpty(assignees),
      coordinators: unlessEmpty(coordinators),
      unitsMentioned: unlessEmpty(unitsMentioned),
      commitments: unlessEmpty(commitments),
    })),
  ),
});

const unlessEmpty = <T>(list: readonly T[]): readonly T[] | undefined => (list.length === 0 ? undefined : list);
