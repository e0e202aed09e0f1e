import type { Request } from 'express';
import type { Instant } from '#eventsourcing';
import type { Visitor } from '../access/visitor.js';

/** A request on its way through the API. */
export interface ApiRequest extends Request {
  /** By which it is found in the logs. */
  requestId: string;
  /** When a complete command had arrived, by the authority's clock: the only instant that is judged. */
  receivedAt?: Instant;
  /** Who asks; there behind the access guard. */
  visitor?: Visitor;
}
