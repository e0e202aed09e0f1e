import { expect, it } from '@jest/globals';
import { specification } from '#eventsourcing/testing';
import { type CompleteExport, exportDecider, type FailExport, MOST_WAITING_EXPORTS, type RequestExport } from './decide.js';
import { type ExportCompleted, type ExportRequested, seesOf, seesUnit } from './export.js';

const given = specification(exportDecider);
const now = '2023-04-11T02:00:00.000Z';
const sees = { units: ['Q3-PKT'], cleared: false };
const asked = { kind: 'obligation-register', params: { year: '2023' }, sees };

const request = (waiting = 0): RequestExport => ({ type: 'RequestExport', by: 'head@Q3-PKT', now, data: { ...asked, waiting } });
const requested: ExportRequested = { type: 'ExportRequested', data: { ...asked, requestedBy: 'head@Q3-PKT' }, occurredAt: now };
const result = { digest: 'd', bytes: 3, mediaType: 'text/csv' };
const complete: CompleteExport = { type: 'CompleteExport', by: 'clock', now, data: result };
const completed: ExportCompleted = { type: 'ExportCompleted', data: result, occurredAt: now };
const fail: FailExport = { type: 'FailExport', by: 'clock', now, data: { code: 'FAULT' } };

it('records who asked for what, and what he may see now', () => {
  given().when(request()).then(requested);
  given(requested).when(request()).thenNothing();
});

it('lets nobody fill the queue', () => {
  given()
    .when(request(MOST_WAITING_EXPORTS - 1))
    .then(requested);
  given().when(request(MOST_WAITING_EXPORTS)).thenRefused('EXPORTS_WAITING');
});

it('ends once, whoever writes it a second time', () => {
  given(requested).when(complete).then(completed);
  given(requested, completed).when(complete).thenNothing();
  given(requested, completed).when(fail).thenNothing();
  given(requested)
    .when(fail)
    .then({ type: 'ExportFailed', data: { code: 'FAULT' }, occurredAt: now });
  given().when(complete).thenNothing();
});

it('goes by the seats of the asker', () => {
  const actor = (role: 'head' | 'auditor', cleared: boolean) => ({ person: 'a', seats: [{ unit: 'Q3-PKT', role, cleared }] });
  expect(seesOf(actor('head', false))).toEqual(sees);
  expect(seesOf(actor('auditor', true))).toEqual({ units: 'all', cleared: true });
  expect([seesUnit(sees, 'Q3-TCKH', 'Q3-PKT'), seesUnit(sees, 'Q3-TCKH'), seesUnit({ ...sees, units: 'all' }, 'x')]).toEqual([
    true,
    false,
    true,
  ]);
});
