export { AgendaDesk } from './agenda/agenda-desk.js';
export type { AgendaDeskParts } from './agenda/agenda-desk-parts.js';
export { foldEscalation, foldObligation } from './agenda/agenda-items.js';
export { CLOCK_BEAT, ClockSetter } from './clock/clock-setter.js';
export type { DomainClock } from './clock/domain-clock.js';
export { OfficeClock } from './clock/office-clock.js';
export { Door } from './door/door.js';
export { RegimeDesk } from './regime/regime-desk.js';
export { OfficeModule } from './office.module.js';
