import { impedimentSubject } from '../impediment/subject.js';
import type { History } from '../notice/history-teller.js';
import type { Regime } from '../plan/regime.js';
import { taskSubject } from '../task/subject.js';
import { obligationSubject } from './obligation-subject.js';
import type { Subject } from './subject.js';

/**
 * What a stream is about, where it can be followed up: of every kind, a report, a task, a difficulty. Undefined where the stream has not
 * begun, or is no such thing.
 */
export const describeSubject = (stream: string, history: History, regime: Regime): Subject | undefined => {
  switch (categoryOf(stream)) {
    case 'obligation':
      return obligationSubject(stream, history, regime);
    case 'impediment':
      return impedimentSubject(stream, history, regime);
    case 'task':
      return taskSubject(stream, history, regime);
    default:
      return undefined;
  }
};

const categoryOf = (stream: string): string => stream.split('/')[0] ?? '';
