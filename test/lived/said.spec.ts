import { expect, it } from '@jest/globals';
import { rehearse, USUAL_PERSONAS } from '#domain';
import { districtsPlan } from '../support/districts-plan.js';
import { differences, type Happened, saidWithin } from './said.js';

const plan = districtsPlan();
const events = [...rehearse({ plan, personas: USUAL_PERSONAS, seed: 1, until: '2023-05-31T17:00:00.000Z' }).units.values()].flatMap(
  (unit) => unit.events,
);
const said = (happened: readonly Happened[] = events) => saidWithin(happened, { from: '2023-04-01', to: '2023-05-31', zone: plan.zone });

it('finds nothing between the same two months, and both have much to say', () => {
  expect(differences(said(), said())).toEqual([]);
  expect([...said().values()].flat().length).toBeGreaterThan(300);
});

it('finds one step, one verdict, one day', () => {
  const changed = (change: (one: Happened) => Happened | undefined) =>
    differences(said(events.flatMap((one) => change(one) ?? [])), said()).length;
  const [reminder] = events.filter(({ event, recordedAt }) => event.type === 'ReminderIssued' && recordedAt > '2023-04-02');
  const [report] = events.filter(
    ({ event, recordedAt }) => event.type === 'ReportSubmitted' && (event.data as { onTime: boolean }).onTime && recordedAt > '2023-04-02',
  );
  expect(changed((one) => (one === reminder ? undefined : one))).toBe(1);
  expect(changed((one) => (one === report ? { ...one, event: { ...one.event, data: { ...one.event.data, onTime: false } } } : one))).toBe(
    2,
  );
  expect(changed((one) => (one === reminder ? { ...one, recordedAt: '2023-05-20T03:00:00.000Z' } : one))).toBe(2);
});
