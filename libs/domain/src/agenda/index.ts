export type { Agenda, AgendaItem, Rules } from './agenda.js';
export type { DutyView } from './duty-view.js';
export * from './plan-agenda.js';
