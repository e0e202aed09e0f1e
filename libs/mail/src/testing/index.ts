export type { Fault, Rule } from './script.js';
export { scriptedServer, type ScriptedServer, type ScriptedServerOptions } from './scripted-server.js';
export { readSmtpJournal } from './smtp-journal.js';
