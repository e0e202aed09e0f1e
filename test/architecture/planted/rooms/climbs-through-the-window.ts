// Planted: the rules of the rooms must notice who enters a room other than by its index.
export { Refusal } from '../../../../libs/domain/src/refusal.js';
