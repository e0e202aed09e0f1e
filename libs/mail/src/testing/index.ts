export type { Fault, Rule, Stage } from './script.js';
export { scriptedServer, type ScriptedServer, type ScriptedServerOptions } from './scripted-server.js';
export { type Connected, type HandedOver, type JournalEntry, readSmtpJournal } from './smtp-journal.js';
