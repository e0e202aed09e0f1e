export { AccessModule } from './access.module.js';
export { Public } from './access.guard.js';
export { Sessions } from './sessions.js';
export { type Asker, TheAsker } from './the-asker.js';
export { TheActor, TheVisitor } from './the-visitor.js';
export type { Visitor } from './visitor.js';
export { Visitors } from './visitors.js';
