import { type Actor, readableUnits } from './access.js';

/** Whether somebody may be told that something happened in this stream: not what, only that. */
export const mayFollow = (actor: Actor, stream: string): boolean => {
  const [category = '', subject = ''] = stream.split('/');
  if (PUBLIC.has(category)) return true;
  if (category === 'person') return subject === actor.person;
  const readable = readableUnits(actor);
  return readable === 'all' || (category === 'obligation' && readable.includes(subject));
};

/** What the plan says is told to everybody. */
const PUBLIC: ReadonlySet<string> = new Set([
  'authority',
  'calendar',
  'clock',
  'demonstration',
  'duty',
  'plan',
  'policy',
  'request',
  'target',
  'task',
  'unit',
]);
