export type { Classification, Event, Instant, RecordedEvent, SealedPart, SealedText, SequencedEvent } from './event.js';
export type { Command, Decider } from './decider.js';
export type {
  AppendAnswer,
  AppendRequest,
  CommandKey,
  EventStore,
  InlineRow,
  KeyedRequest,
  OutboxRow,
  RepeatAnswer,
  ToDecide,
} from './event-store.js';
export type { Appending, Fact } from './fact.js';
export type { InlineProjection, InlineTable } from './inline-projection.js';
export type { Handled, HandlingOptions } from './command-handler.js';
export type { Checkpoints, Projection } from './projection.js';
export type { SubscriptionOptions } from './subscription.js';
export type { Upcaster, Upcasters } from './upcasting.js';
export type { InMemoryOptions } from './in-memory-event-store.js';
export { demandWholeRequests } from './append-request.js';
export { asStored, canonicalJson, storedText } from './canonical-json.js';
export { commandHandler, decided } from './command-handler.js';
export { freshFacts, recordedFact } from './fact.js';
export { InMemoryEventStore } from './in-memory-event-store.js';
export { inlineRows, inlineTable } from './inline-projection.js';
export { keptText } from './kept-text.js';
export { catchUp } from './subscription.js';
export { currentSchemaVersion, upcast } from './upcasting.js';
