import { createHash } from 'node:crypto';
import { storedText } from '#eventsourcing';

/** SHA-256 of a content as the log keeps it, so that who has the text can prove that it is the one. */
export const contentDigest = (content: string): string => createHash('sha256').update(storedText(content), 'utf8').digest('hex');
