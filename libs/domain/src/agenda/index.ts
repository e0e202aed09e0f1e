export * from './acts.js';
export * from './agenda-text.js';
export type { Agenda, AgendaItem, Rules } from './agenda.js';
export type { DutyView } from './duty-view.js';
export * from './plan-agenda.js';
export * from './scope.js';
export * from './unit-agenda.js';
