import { describe, expect, it } from '@jest/globals';
import { fileStream } from '../file/file.js';
import { flooded, raised } from '../impediment/testing/flooded-market.js';
import type { History } from '../notice/history-teller.js';
import { april, opened } from '../obligation/testing/april.js';
import { assigned, blocks, proposed, recorded } from '../task/testing/old-blocks.js';
import { streamsNamed, wronglyNamed } from './named-beside.js';

const file = (subject: string): History => [
  {
    type: 'FileReceived',
    data: { subject, digest: 'd', bytes: 7, mediaType: 'application/pdf', act: 'draft', receivedBy: 'an' },
    occurredAt: '2023-04-12T02:00:00.000Z',
  },
];
const removed: History = [...file(april), { type: 'FileRemoved', data: { removedBy: 'an' }, occurredAt: '2023-04-12T03:00:00.000Z' }];

const NOTHING: Parameters<typeof wronglyNamed>[0] = { attachments: [], tasks: [], impediments: [] };
const telling = { tasks: [{ task: 'III.2.4', percent: 40, text: '' }] };

const of = (unit: string) => ({ unit, duty: 'monthly', period: '2023-04' });

const found = (named: Partial<typeof NOTHING>, said: Readonly<Record<string, History>>, unit = 'Q3-PKT') =>
  wronglyNamed({ ...NOTHING, ...named }, of(unit), new Map(Object.entries(said))).map(({ id, kind }) => `${kind} ${id}`);

describe('a sheet', () => {
  it('names the streams that have to be looked at, and its report’s with them', () => {
    const named = { ...NOTHING, ...telling, attachments: ['f1'], impediments: [flooded] };
    expect(streamsNamed(named, of('Q3-PKT'))).toEqual([april, fileStream('f1'), blocks, flooded]);
    expect(streamsNamed(NOTHING, of('Q3-PKT'))).toEqual([]);
  });

  it('has nothing else looked at, and nothing twice, whatever is written for a difficulty', () => {
    const named = { ...NOTHING, impediments: [flooded, flooded, 'obligation/Q3-P-01/monthly/2023-04', 'case/1'] };
    expect(streamsNamed(named, of('Q3-PKT'))).toEqual([april, flooded]);
    expect(streamsNamed({ ...NOTHING, impediments: ['case/1'] }, of('Q3-PKT'))).toEqual([]);
  });

  it('may rest on files of its own report', () => {
    expect(found({ attachments: ['f1'] }, { [fileStream('f1')]: file(april) })).toEqual([]);
  });

  it.each([
    ['is not there', []],
    ['belongs to another report', file('obligation/Q3-PKT/monthly/2023-03')],
    ['was removed', removed],
  ])('may not rest on a file that %s', (_, history) => {
    expect(found({ attachments: ['f1'] }, { [fileStream('f1')]: history })).toEqual(['error unknown_attachment:f1']);
  });

  it('tells of tasks that its unit leads or helps with, and of those nobody was given yet', () => {
    const given = { [blocks]: [recorded, proposed, assigned] };
    expect(found(telling, given, 'Q3-QLDT')).toEqual([]);
    expect(found(telling, given, 'Q3-TNMT')).toEqual([]);
    expect(found(telling, given, 'Q3-PKT')).toEqual(['error unknown_task:III.2.4']);
    expect(found(telling, { [blocks]: [recorded] }, 'Q3-PKT')).toEqual([]);
    expect(found(telling, {}, 'Q3-QLDT')).toEqual(['error unknown_task:III.2.4']);
  });

  it('tells of difficulties that its own unit has raised', () => {
    const named = { impediments: [flooded] };
    expect(found(named, { [flooded]: [raised] }, 'W1')).toEqual([]);
    expect(found(named, { [flooded]: [raised] }, 'W2')).toEqual([`error unknown_impediment:${flooded}`]);
    expect(found(named, {}, 'W1')).toEqual([`error unknown_impediment:${flooded}`]);
  });

  it('tells of the tasks and difficulties of who owes it now, with the files that came for it', () => {
    const named = { ...telling, impediments: [flooded], attachments: ['f1'] };
    const said = (to: string) => ({
      [april]: [opened, { type: 'ObligationTransferred', data: { from: 'Q3-PKT', to, transferredBy: 'dung' } }],
      ...{ [blocks]: [recorded, proposed, assigned], [flooded]: [raised], [fileStream('f1')]: file(april) },
    });
    expect(found(named, said('Q3-QLDT'))).toEqual([`error unknown_impediment:${flooded}`]);
    expect(found(named, said('W1'))).toEqual(['error unknown_task:III.2.4']);
  });
});
