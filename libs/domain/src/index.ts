export { Refusal, isRefusal } from './refusal.js';
export type { Bilingual, Language } from './text.js';
