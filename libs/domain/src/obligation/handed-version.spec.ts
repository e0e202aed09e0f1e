import { expect, it } from '@jest/globals';
import type { RecordedEvent } from '#eventsourcing';
import type { ObligationEvent } from './events.js';
import { dueOfVersion } from './handed-version.js';
import { onTheDay, opened, returned, submitted } from './testing/april.js';

const recorded = (...history: readonly ObligationEvent[]) =>
  history.map((event) => ({ ...event, sealed: {} })) as unknown as RecordedEvent[];
const cure = { lastDay: '2023-04-21', dueAt: onTheDay('2023-04-22', '00:00') } as const;
const mended = { ...submitted(2, onTheDay('2023-04-20'), cure), type: 'ReportResubmitted' } as ObligationEvent;
const history = recorded(opened, submitted(1, onTheDay('2023-04-12')), returned('2023-04-21', onTheDay('2023-04-17')), mended);

it('each version explains its date as it was when the version came in', () => {
  expect(dueOfVersion(history, 1)).toMatchObject({ lastDay: '2023-04-14' });
  expect(dueOfVersion(history, 1)).not.toHaveProperty('moved');
  expect(dueOfVersion(history, 2)).toMatchObject({ lastDay: '2023-04-21', moved: { by: 'return', from: '2023-04-14' } });
});

it('what never came in explains nothing', () => {
  expect(dueOfVersion(history, 3)).toBeUndefined();
});
