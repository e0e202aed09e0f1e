import { expect, it } from '@jest/globals';
import { type RollupEvent, rollupStream } from '#domain';
import type { Fact, Instant } from '#eventsourcing';
import { rollupRegister } from './rollup-register.js';

const place = { duty: 'monthly', period: '2023-06', unit: 'Q3-TCKH' };
const draft = { rules: 'rollup/2', form: 'monthly/1', basis: [] };
const at = (day: number): Instant => `2023-06-${day}T02:00:00.000Z`;

type Said = Pick<RollupEvent, 'type' | 'data'>;
const drafted = (edition: number): Said => ({
  type: 'CompilationDrafted',
  data: { ...draft, edition, digest: `d${edition}`, draftedBy: 'chi' },
});
const issued = (edition: number, documentNumber: string, recipients: readonly string[]): Said => ({
  type: 'CompilationIssued',
  data: { ...draft, edition, digest: `d${edition}`, documentNumber, issuedBy: 'khanh', recipients },
});

/** An event a day, from the 16th on. */
const history = (
  [
    { type: 'CompilationStarted', data: { ...place, level: 'district', cutOffAt: at(17) } },
    { type: 'CutOffReached', data: { cutOffAt: at(17), missing: ['Q3-P-02'] } },
    drafted(1),
    issued(1, '120/BC-UBND', ['Q3-P-01']),
    { type: 'CompilationRevised', data: { edition: 2, revisedBy: 'chi' } },
    drafted(2),
    issued(2, '121/BC-UBND', ['Q3-P-01', 'Q3-P-09']),
  ] satisfies readonly Said[]
).map((said, index) => ({
  ...{ stream: rollupStream(place), version: index + 1, actor: 'chi' },
  ...{ ...said, occurredAt: at(16 + index), recordedAt: at(16 + index) },
})) as readonly Fact<RollupEvent>[];

it.each([
  [16, { stage: 'collecting', edition: 0, document_number: null, issued_at: null, missing: 0, holders: [] }],
  [17, { stage: 'cut_off', edition: 0, missing: 1 }],
  [18, { stage: 'drafted', edition: 0, drafted_digest: 'd1', document_number: null, holders: [] }],
  [19, { stage: 'issued', edition: 1, document_number: '120/BC-UBND', issued_at: at(19), drafted_digest: null, holders: ['Q3-P-01'] }],
  [20, { stage: 'cut_off', edition: 1, document_number: '120/BC-UBND', issued_at: at(19), holders: ['Q3-P-01'] }],
  [21, { stage: 'drafted', edition: 1, document_number: '120/BC-UBND', drafted_digest: 'd2' }],
  [22, { stage: 'issued', edition: 2, document_number: '121/BC-UBND', issued_at: at(22), holders: ['Q3-P-01', 'Q3-P-09'] }],
])('cut on %s/06, its row is what was known then', (day, row) => {
  const known = history.filter(({ recordedAt }) => recordedAt <= at(day));
  expect(rollupRegister.row(known)).toMatchObject({ stream: rollupStream(place), version: day - 15, ...row });
});
