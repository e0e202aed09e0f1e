import type { EscalationCase } from '#domain';
import { casesOf } from './cases-of.js';

/** The cases about a stream that are of one of its dates. */
export const casesOfDate = async (
  parts: Parameters<typeof casesOf>[0],
  subject: string,
  revision: number,
): Promise<readonly EscalationCase[]> => (await casesOf(parts, subject)).filter((known) => known.revision === revision);
