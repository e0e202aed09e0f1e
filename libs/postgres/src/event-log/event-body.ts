import { createHash, randomBytes } from 'node:crypto';
import { canonicalJson, type Classification, type Event, storedText } from '#eventsourcing';

/** What the log holds of a sealed part: enough to prove a text, not enough to tell it. */
export interface SealedDigest {
  readonly classification: Classification;
  readonly digest: string;
}

/** The content of `es.events.body`. */
export interface EventBody {
  readonly data: object;
  readonly sealed?: Readonly<Record<string, SealedDigest>>;
}

/** A sealed part as `es.append` takes it. */
export interface PartToWrite {
  readonly event_id: string;
  readonly name: string;
  readonly salt: string;
  readonly text: string;
  readonly classification: Classification;
}

/** The exact text to be stored and hashed, and the parts to be kept beside it. */
export const writeBody = (id: string, { data, sealed }: Event): { body: string; parts: PartToWrite[] } => {
  const parts = Object.entries(sealed ?? {}).map(([name, { text, classification }]): PartToWrite => {
    // The salt keeps a short text, such as a name, from being guessed from its digest.
    return { event_id: id, name: name.normalize('NFC'), salt: randomBytes(16).toString('hex'), text: storedText(text), classification };
  });
  if (parts.length === 0) return { body: canonicalJson({ data }), parts };
  const digests = parts.map(({ name, salt, text, classification }) => [
    name,
    { classification, digest: partDigest(Buffer.from(salt, 'hex'), text) },
  ]);
  return { body: canonicalJson({ data, sealed: Object.fromEntries(digests) as object }), parts };
};

export const readBody = (body: string): EventBody => JSON.parse(body) as EventBody;

export const partDigest = (salt: Buffer, text: string): string => createHash('sha256').update(salt).update(text, 'utf8').digest('hex');
