import { type IssueReminder, obligationDecider } from '#domain';
import { commandHandler } from '#eventsourcing';
import { inlineTables, type PostgresEventStore } from '#postgres';
import { DAY, INSTANT, STEP } from './office.js';

export interface TextbookActs {
  remind(id: string): Promise<void>;
}

/** The same rule, the same log, the same tables: what differs is who waits. */
export const textbookActs = (store: PostgresEventStore): TextbookActs => ({
  remind: async (id) => void (await commandHandler(obligationDecider, { store, inline: inlineTables })(id, reminding(id))),
});

const reminding = (obligation: string): IssueReminder => ({
  type: 'IssueReminder',
  by: 'clock',
  now: INSTANT,
  data: { obligation, revision: 0, step: STEP, day: DAY, issuedOn: DAY, passedOver: [] },
});
