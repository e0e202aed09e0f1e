import { type Actor, isCleared, readableUnits } from './access.js';

/** Whether somebody may be told that something happened in this stream: not what, only that. */
export const mayFollow = (actor: Actor, stream: string): boolean => {
  const [category = '', subject = ''] = stream.split('/');
  if (PUBLIC.has(category)) return true;
  if (OF_TARGETS.has(category)) return isCleared(actor);
  if (category === 'person') return subject === actor.person;
  const readable = readableUnits(actor);
  return readable === 'all' || (category === 'obligation' && readable.includes(subject));
};

/** That a classified target has changed, or is to be, would be told by its number alone. */
const OF_TARGETS: ReadonlySet<string> = new Set(['rules', 'target']);

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
  'task',
  'unit',
]);
