import type { Instant, RecordedEvent, SealedPart } from '#eventsourcing';
import { endOfDay } from '../../calendar/zone.js';
import type { ObligationEvent } from '../../obligation/events.js';
import { onTheDay } from '../../obligation/testing/april.js';
import { writeSheet } from '../../report/sheet-content.js';
import { sheet, targets } from './district.js';

/* Histories of monthly reports as the log has them: opened, handed in by An and Binh, accepted by Chi. */

/** An event with the texts of its sealed parts. */
export type Said = ObligationEvent & { readonly parts?: Readonly<Record<string, string>> };

export const due = { lastDay: '2023-04-14', dueAt: endOfDay('2023-04-14', 'Asia/Ho_Chi_Minh') } as const;

export const recorded = (stream: string, said: readonly Said[]): RecordedEvent[] =>
  said.map(({ parts = {}, ...event }, index) => ({
    ...{ id: `${stream} ${index}`, stream, version: index + 1, schemaVersion: 1, actor: 'x', correlationId: 'x' },
    ...{ type: event.type, data: event.data, occurredAt: event.occurredAt!, recordedAt: event.occurredAt! },
    sealed: Object.fromEntries(
      Object.entries(parts).map(([name, text]): [string, SealedPart] => [name, { status: 'kept', text, classification: 'internal' }]),
    ),
  }));

export const opened = (unit: string, more: object = {}): ObligationEvent => ({
  type: 'ObligationOpened',
  data: {
    ...{ unit, recipient: unit === 'OFFICE' ? 'AUTH' : 'OFFICE', duty: 'monthly', level: 'district', period: '2023-04', policy: 'default' },
    ...{ opensAt: onTheDay('2023-04-01'), ...due, covered: { from: '2023-03-15', to: '2023-04-14' }, calendarVersion: 'small/1' },
    sentence: {} as never,
    ...more,
  },
  occurredAt: onTheDay('2023-04-01'),
});

export const contentOf = (cells: Parameters<typeof sheet>[0]) => {
  const { text, restrictedText } = writeSheet(sheet(cells), targets, { nonce: 'n', digestOf: (one) => `sha of ${one.length}` });
  return { content: text, ...(restrictedText !== undefined && { restricted: restrictedText }) };
};

export const handed = (version: number, at: Instant) => ({
  ...{ version, receivedAt: at, ...due, onTime: at < due.dueAt, preparedBy: 'an', submittedBy: 'binh' },
  content: { kind: 'figures' as const, digest: `digest ${version}`, form: 'monthly/1' },
});

export const submitted = (cells: Parameters<typeof sheet>[0], at = onTheDay('2023-04-13')) => ({
  ...({ type: 'ReportSubmitted', data: handed(1, at), occurredAt: at } as const),
  parts: contentOf(cells),
});

export const accepted = (version = 1): ObligationEvent => ({
  type: 'ReportAccepted',
  data: { version, acceptedBy: 'chi' },
  occurredAt: onTheDay('2023-04-17'),
});
