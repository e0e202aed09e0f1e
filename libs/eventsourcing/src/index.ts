export type { Classification, Event, Instant, RecordedEvent, SealedPart, SealedText, SequencedEvent } from './event.js';
export type { Command, Decider } from './decider.js';
export type { AppendAnswer, AppendRequest, CommandKey, EventStore, InlineRow, OutboxRow } from './event-store.js';
