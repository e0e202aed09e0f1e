import type { Classification, Instant, RecordedEvent, SealedPart } from '#eventsourcing';
import { actingForIn } from './access/acting.js';
import type { LocalDay } from './calendar/local-day.js';
import { writeInstant } from './calendar/write-instant.js';
import { localDayOf } from './calendar/zone.js';
import { inOrder } from './in-order.js';
import { type Bilingual, writeDay } from './text.js';

/** One thing that happened, in plain words. */
export interface HistoryEntry {
  readonly at: Instant;
  /** `14/04/2023 16:59` */
  readonly localTime: string;
  readonly day: LocalDay;
  readonly who: Bilingual;
  readonly what: Bilingual;
  readonly event: string;
  readonly type: string;
}

/** Names for what a history speaks of; a person may be known no more. */
export interface HistoryNames {
  readonly person: (id: string) => string | undefined;
  readonly unit: (code: string) => Bilingual;
  readonly zone: string;
}

/** An event as an entry, with the sentence that says it. */
export const entryOf = (event: RecordedEvent, what: Bilingual, names: HistoryNames): HistoryEntry => ({
  at: event.occurredAt,
  localTime: writeInstant(event.occurredAt, names.zone),
  day: localDayOf(event.occurredAt, names.zone),
  who: authorOf(event, names),
  what,
  event: event.id,
  type: event.type,
});

/** Who acted, and in whose name where that was another's: "Lê B (KT. Nguyễn A)". */
const authorOf = ({ actor, data }: RecordedEvent, names: HistoryNames): Bilingual => {
  const who = whoOf(actor, names);
  const actingFor = actingForIn(data);
  if (actingFor === undefined) return who;
  const principal = whoOf(actingFor.person, names);
  return { vi: `${who.vi} (${actingFor.form}. ${principal.vi})`, en: `${who.en} (${actingFor.form}. ${principal.en})` };
};

/** What was said of each event, in the order in which they occurred. */
export const inOrderOfTime = (
  said: readonly { readonly event: RecordedEvent; readonly what: Bilingual }[],
  names: HistoryNames,
): HistoryEntry[] =>
  [...said]
    .sort((a, b) => inOrder(a.event.occurredAt, b.event.occurredAt) || inOrder(a.event.recordedAt, b.event.recordedAt))
    .map(({ event, what }) => entryOf(event, what, names));

export const whoOf = (actor: string, { person }: Pick<HistoryNames, 'person'>): Bilingual => {
  if (actor === 'clock') return { vi: 'hệ thống', en: 'the system' };
  if (actor === 'rehearsal') return { vi: 'cuộc diễn tập', en: 'the rehearsal' };
  if (actor === 'operator') return { vi: 'người vận hành', en: 'the operator' };
  const name = person(actor) ?? actor;
  return { vi: name, en: name };
};

/**
 * What stands in a sealed part, behind its word: ` Lý do: …`; when it was erased, the day on which; nothing where there is no such part,
 * or where it is not for this reader. Unless it is said who reads, what is restricted is for nobody.
 */
export const sayPart = (
  part: SealedPart | undefined,
  word: Bilingual,
  zone: string,
  mayRead: (classification: Classification) => boolean = isForAll,
): Bilingual => {
  if (part === undefined || !mayRead(part.classification)) return { vi: '', en: '' };
  if (part.status === 'kept') return { vi: ` ${word.vi}: ${part.text}`, en: ` ${word.en}: ${part.text}` };
  const day = writeDay(localDayOf(part.erasedAt, zone));
  return { vi: ` ${word.vi}: đã xóa ngày ${day}.`, en: ` ${word.en}: erased on ${day}.` };
};

const isForAll = (classification: Classification): boolean => classification !== 'restricted';

export const joined = (...parts: readonly Bilingual[]): Bilingual => ({
  vi: parts.map(({ vi }) => vi).join(''),
  en: parts.map(({ en }) => en).join(''),
});
