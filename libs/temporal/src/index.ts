export { Agendas } from './agendas.js';
export { AGENDA_PREFIX, agendaId, SCOPE_ATTRIBUTE, TASK_QUEUES } from './names.js';
export { prepareNamespace } from './prepare-namespace.js';
export { TemporalClientModule } from './temporal-client.module.js';
export type { TemporalOptions } from './temporal-client.module.js';
export { TemporalWorkerModule } from './temporal-worker.module.js';
export { TemporalWorker } from './temporal-worker.js';
export type { QueueOptions } from './temporal-worker.js';
export { TemporalPulse } from './temporal-pulse.js';
