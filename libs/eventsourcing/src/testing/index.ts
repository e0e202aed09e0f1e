export { specification } from './decider-specification.js';
export type { Given, Outcome } from './decider-specification.js';
export { eventStoreContract } from './event-store-contract.js';
export type { StoreUnderTest } from './event-store-contract.js';
