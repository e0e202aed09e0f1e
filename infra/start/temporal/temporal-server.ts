import type { Bilingual } from '#domain';

/** Where the clock is kept. */
export type TemporalServer =
  /** A server that is there already; nothing is started and nothing stopped. */
  | { readonly kind: 'external'; readonly address: string }
  /** Our own, built from infra/temporal: its state is in PostgreSQL. */
  | { readonly kind: 'binary'; readonly path: string; readonly durable: true }
  /** Temporal's development server, since ours could not be built; the warning says why, and that its state may not outlive a restart. */
  | { readonly kind: 'temporary'; readonly path: string; readonly durable: false; readonly warning: Bilingual };

/** A server that has to be started. */
export type StartableServer = Exclude<TemporalServer, { kind: 'external' }>;
