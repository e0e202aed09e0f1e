import { defineSearchAttributeKey } from '@temporalio/common';

/**
 * The queues at which work waits, one for each kind, so that a morning on which every agenda wakes holds up nobody else. Letters wait at
 * neither: they are claimed from the log's outbox, at the mail server's pace.
 */
export const TASK_QUEUES = {
  /** Agendas: thousands may wake in one second, and a minute's wait harms nobody. */
  agenda: 'agenda',
  /** What people decide, one by one: cases, tasks, difficulties. Few, and none waits for a morning's wave. */
  interactive: 'interactive',
} as const;

/** The workflow that watches a scope; there is one for each, for ever. */
export const agendaId = (scope: string): string => `agenda/${scope}`;

/** By which agendas and watches are found in Temporal: the code of a unit, or the stream that is watched; never a person. */
export const SCOPE_ATTRIBUTE = defineSearchAttributeKey('DunghanScope', 'KEYWORD');
