import type { Response } from 'express';
import type { Event, Handled } from '#eventsourcing';
import { problems } from './problems.js';

/** Where a version of a stream stands, for `X-Read-After`. */
const positionOf = (stream: string, version: number): string => `${stream}:${version}`;

/**
 * The answer to a command: 201 when it brought something about, 200 when that had been said before; the same words both times.
 * Refuses with `KEY_REUSED` and `VERSION_CHANGED`.
 */
export const reply = <E extends Event, Body extends object>(
  response: Response,
  stream: string,
  handled: Handled<E>,
  subject: Body,
): Body & { version: number; position: string } => {
  const answer = answerOf(stream, handled, subject);
  response.status(handled.status === 'appended' ? 201 : 200).set('ETag', `"v${answer.version}"`);
  return answer;
};

/** The words of the answer alone, where many commands are answered at once. */
export const answerOf = <E extends Event, Body extends object>(
  stream: string,
  handled: Handled<E>,
  subject: Body,
): Body & { version: number; position: string } => {
  if (handled.status === 'key_reused') throw problems.keyReused();
  if (handled.status === 'moved') throw problems.versionChanged(handled.version);
  const { version } = handled;
  return { ...subject, version, position: positionOf(stream, version) };
};
