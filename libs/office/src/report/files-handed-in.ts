import type { AppendRequest, Event } from '#eventsourcing';
import { fileStream, type ObligationEvent, type ReportContent, sheetOf, wronglyNamed } from '#domain';
import type { Footing, PostgresEventStore } from '#postgres';
import { SheetRefused } from './sheet-refusals.js';

/**
 * Where the files stand that a report names. Its sheet was looked at before, and a file may be taken away until the report is in: then it is
 * refused as if that had been seen. A report that names no file rests on none, and nothing is asked.
 */
export const filesHandedIn =
  (store: Pick<PostgresEventStore, 'readManyToDecide'>) =>
  async ({ stream: report, events }: AppendRequest): Promise<readonly Footing[]> => {
    const attachments = [...new Set(events.flatMap(attachmentsOf))];
    if (attachments.length === 0) return [];
    const streams = attachments.map(fileStream);
    const histories = await store.readManyToDecide(streams);
    const [, unit = '', duty = '', period = ''] = report.split('/');
    const gone = wronglyNamed({ attachments, tasks: [], impediments: [] }, { unit, duty, period }, histories);
    if (gone.length > 0) throw new SheetRefused('SHEET_HAS_ERRORS', gone);
    return streams.map((stream) => ({ stream, version: histories.get(stream)!.length }));
  };

type HandingIn = Extract<ObligationEvent, { readonly data: { readonly content: ReportContent } }>;

const isHandingIn = (event: Event): event is HandingIn => 'content' in event.data;

const attachmentsOf = (event: Event): readonly string[] =>
  isHandingIn(event) ? (sheetOf(event.data.content, { content: event.sealed?.['content']?.text })?.attachments ?? []) : [];
