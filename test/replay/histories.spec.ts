import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Worker, type WorkflowBundleOption } from '@temporalio/worker';
import { mostEvents, wakesOf } from '../support/cost-of-wakes.js';
import { quietly } from '../support/temporal.js';
import { cases } from './cases.js';
import { keptHistories } from './histories.js';
import { watchCases } from './watch-cases.js';

/*
 * What agendas and watches did under earlier versions of their workflows. A running one is resumed from such a history, so today's workflow
 * has to take the same course through each of them; and each says what its wakes have cost.
 */

quietly();
const kept = keptHistories();

it('there are histories of every course that an agenda or a watch may take', () => {
  const courses = kept.map(({ workflow, name }) => `${workflow}/${name.replace(/-\d+$/, '')}`);
  const wanted = [...cases.map(({ name }) => `agenda/${name}`), ...watchCases.map(({ workflow, name }) => `${workflow}/${name}`)];
  expect([...new Set(courses)].sort()).toEqual(wanted.sort());
});

it('today’s workflow goes on from each of them', async () => {
  expect(await strayed({ codePath: BUNDLE })).toEqual([]);
});

it('and one that forgot to remind would be found out', async () => {
  const code = readFileSync(BUNDLE, 'utf8');
  const forgetful = code.replace(/await \(0,\s*\w+\.attempt\)\(\(\) => remind\(sight\.reminders\)\)/, 'undefined');
  expect(forgetful === code).toBe(false);
  expect(await strayed({ code: forgetful })).toEqual(expect.arrayContaining(['agenda/a-month-with-reminders', 'agenda/faults']));
});

it('so would a case’s watch that forgot to pass on what it found due, and one that took a decision for the end', async () => {
  const code = readFileSync(BUNDLE, 'utf8');
  const idle = code.replace(/const awaitDecision = .*;/, 'const awaitDecision = (watch, sight) => watch.sleep(sight);');
  const hasty = code.replace(/case 'dispatch':\s*await awaitDispatch\(watch, sight\);\s*break;/, "case 'dispatch':\n return 'ended';");
  expect([idle === code, hasty === code]).toEqual([false, false]);
  expect(await strayed({ code: idle })).toEqual(
    expect.arrayContaining(['escalation/silent-deputy-unanswered', 'escalation/nobody-is-there']),
  );
  expect(await strayed({ code: hasty })).toEqual(expect.arrayContaining(['escalation/approved', 'escalation/nobody-is-there']));
});

it('and a compilation’s watch that forgot to remind of the draft', async () => {
  const code = readFileSync(BUNDLE, 'utf8');
  const forgetful = code.replace(/const awaitDraft = .*;/, 'const awaitDraft = (watch, sight) => watch.sleep(sight);');
  expect(forgetful === code).toBe(false);
  expect(await strayed({ code: forgetful })).toEqual(['rollup/everybody-is-slow']);
});

const BUNDLE = 'dist/workflows/bundle.js';

/** Whose course this workflow does not take again. */
const strayed = async (workflowBundle: WorkflowBundleOption): Promise<readonly string[]> => {
  const strays: string[] = [];
  let replayed = 0;
  for await (const { workflowId, error } of Worker.runReplayHistories({ workflowBundle }, kept)) {
    replayed++;
    if (error) strays.push(workflowId);
  }
  expect(replayed).toBe(kept.length);
  return strays;
};

describe('what a wake costs', () => {
  it.each(kept)('$workflow $name', ({ history }) => {
    const wakes = wakesOf(history.events);
    expect(wakes.length).toBeGreaterThan(0);
    for (const wake of wakes) expect({ ...wake, within: wake.events <= mostEvents(wake) }).toMatchObject({ within: true });
  });

  it('seven events, exactly, where a timer wakes an agenda to one kind of act', () => {
    const month = kept.find(({ name }) => name === 'a-month-with-reminders')!;
    const [, ...woken] = wakesOf(month.history.events);
    const ofOneKind = woken.filter(({ acts }) => acts === 1);
    expect(ofOneKind.length).toBeGreaterThan(2);
    expect(new Set(ofOneKind.map(({ events }) => events))).toEqual(new Set([7]));
  });
});
