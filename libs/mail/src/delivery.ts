/**
 * What became of handing a letter over. `response` and `reason` are what was answered or seen, without any address.
 *
 * - `accepted`: the server has taken it (250). Only this is proof.
 * - `bounced`: refused for good; the same letter would be refused again.
 * - `deferred`: surely not handed over, so it may be tried again. `code` is missing when no server answered.
 * - `unknown`: the connection was lost, or time was up, after the text had begun and before the answer to it. Nobody knows, and trying
 *   again might say it twice.
 */
export type Delivery =
  | { readonly outcome: 'accepted'; readonly response: string }
  | { readonly outcome: 'bounced'; readonly code: number; readonly response: string }
  | { readonly outcome: 'deferred'; readonly code?: number; readonly response: string }
  | { readonly outcome: 'unknown'; readonly reason: string };
