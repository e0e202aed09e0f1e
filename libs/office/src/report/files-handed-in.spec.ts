import { describe, expect, it } from '@jest/globals';
import { fileStream, obligationId, type ReportContent, type Sheet } from '#domain';
import type { AppendRequest, RecordedEvent } from '#eventsourcing';
import type { PostgresEventStore } from '#postgres';
import { filesHandedIn } from './files-handed-in.js';
import { closedSheet } from './sheet-to-hand-in.js';

const report = obligationId('Q3-P-01', 'monthly', '2023-04');

const handing = (content: ReportContent, text?: string): AppendRequest => ({
  ...{ stream: report, expectedVersion: 1, actor: 'head', recordedAt: '2023-04-10T02:00:00.000Z' },
  events: [
    {
      ...{ type: 'ReportSubmitted', data: { version: 1, content } },
      ...(text !== undefined && { sealed: { content: { text, classification: 'internal' } } }),
    },
  ],
});
const onForm = (...attachments: readonly string[]): AppendRequest => {
  const sheet: Sheet = { form: 'monthly/1', cells: {}, sections: {}, tasks: [], impediments: [], reasons: {}, attachments };
  const { content, text } = closedSheet(sheet, []);
  return handing(content, text);
};
const received = (subject: string) => ({ type: 'FileReceived', data: { subject } }) as unknown as RecordedEvent;
const removed = { type: 'FileRemoved', data: {} } as unknown as RecordedEvent;

/** What a report rests on in a log that holds these files; and how often that was asked. */
const restsOn = async (request: AppendRequest, files: Readonly<Record<string, readonly RecordedEvent[]>> = {}) => {
  let asked = 0;
  const readManyToDecide = () => {
    asked++;
    return Promise.resolve(new Map(Object.entries(files).map(([id, history]) => [fileStream(id), history])));
  };
  const footings = await filesHandedIn({ readManyToDecide } as unknown as PostgresEventStore)(request);
  return { footings, asked };
};

describe('what is handed in', () => {
  it('rests on each file that its sheet names', async () => {
    const { footings } = await restsOn(onForm('f1', 'f2', 'f1'), { f1: [received(report)], f2: [received(report)] });
    expect(footings).toEqual([
      { stream: fileStream('f1'), version: 1 },
      { stream: fileStream('f2'), version: 1 },
    ]);
  });

  it('is refused once one of them is gone', async () => {
    const files = { f1: [received(report)], f2: [received(report), removed] };
    await expect(restsOn(onForm('f1', 'f2'), files)).rejects.toMatchObject({
      ...{ code: 'SHEET_HAS_ERRORS', findings: [{ id: 'unknown_attachment:f2' }] },
    });
  });

  it.each([
    ['a sheet without files', onForm()],
    ['words, whatever they look like', handing({ kind: 'figures', digest: '0' }, onForm('f1').events[0]!.sealed!['content']!.text)],
    ['nothing to report', handing({ kind: 'nil' })],
  ])('asks nothing of the log for %s', async (_, request) => {
    expect(await restsOn(request)).toEqual({ footings: [], asked: 0 });
  });
});
