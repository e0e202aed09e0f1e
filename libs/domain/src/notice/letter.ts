import type { LocalDay } from '../calendar/local-day.js';
import { type DueSentence, sayDue } from '../duty/due-sentence.js';
import { ROLE_NAMES } from '../org/role.js';
import type { SeatRef } from '../org/seat.js';
import type { Bilingual, Language } from '../text.js';
import { type Names, sayDigest } from './digest.js';
import { latestOfEach } from './latest-of-each.js';
import { asksForDecision, isOfReport, type OwedFact } from './owed-fact.js';

/** What a letter is made of. */
export interface LetterRequest {
  /** All facts that the notice tells; of each subject the letter speaks once. */
  readonly items: readonly OwedFact[];
  /** The day on which it is written, where the authority is. */
  readonly today: LocalDay;
  readonly language: Language;
  readonly names: Names;
  /** Whom it greets; missing when the name is unknown or was erased. */
  readonly name: string | undefined;
  /** The seats for which its reader is told. */
  readonly seats: readonly SeatRef[];
  /** In whose name it is sent. */
  readonly authority: Bilingual;
  readonly sentenceOf: (obligation: string) => DueSentence | undefined;
  /** Where a subject stands on the pages; undefined where it has none. */
  readonly linkOf: (subject: string) => string | undefined;
  readonly demonstration: boolean;
}

/** The words of a letter in its reader's language, one thing each, for whoever lays them out. */
export interface NoticeLetter {
  readonly language: Language;
  readonly subject: string;
  /** Said before everything else; only in a demonstration. */
  readonly banner?: string;
  readonly greeting: string;
  readonly items: readonly LetterItem[];
  /** Who sends it, and why to this reader. */
  readonly footer: readonly string[];
}

export interface LetterItem {
  /** What its line says. */
  readonly fact: OwedFact;
  readonly line: string;
  /** The sentence by which a report's due date explains itself; missing when the obligation is not known any more. */
  readonly why?: string;
  readonly link?: string;
}

/** Words the letter of one person's notice. */
export const letterOf = (request: LetterRequest): NoticeLetter => {
  const { language, names, demonstration } = request;
  const facts = latestOfEach(request.items, request.today);
  const { subject, lines } = sayDigest(facts, names);
  return {
    language,
    subject: demonstration ? `[${DEMONSTRATION[language]}] ${subject[language]}` : subject[language],
    ...(demonstration && { banner: BANNER[language] }),
    greeting: greet(request)[language],
    items: facts.map((fact, index) => {
      const sentence = isOfReport(fact) ? request.sentenceOf(fact.subject) : undefined;
      const link = request.linkOf(fact.subject);
      const more = { ...(sentence && { why: sayDue(sentence)[language] }), ...(link !== undefined && { link }) };
      return { fact, line: lines[index]![language], ...more };
    }),
    footer: foot(request).map((sentence) => sentence[language]),
  };
};

/** The letter as plain text. */
export const letterText = ({ banner, greeting, items, footer }: NoticeLetter): string =>
  [
    ...(banner === undefined ? [] : [banner, '']),
    greeting,
    '',
    ...items.flatMap(({ line, why, link }, index) => [
      `${index + 1}. ${line}`,
      ...(why === undefined ? [] : [`   ${why}`]),
      ...(link === undefined ? [] : [`   ${link}`]),
      '',
    ]),
    '-- ',
    ...footer,
    '',
  ].join('\n');

const DEMONSTRATION: Bilingual = { vi: 'DIỄN TẬP', en: 'DEMONSTRATION' };

const BANNER: Bilingual = {
  vi: 'DIỄN TẬP: thư này thuộc một cuộc diễn tập với nhân vật giả định. Không ai phải làm gì.',
  en: 'DEMONSTRATION: this letter belongs to a demonstration with invented persons. Nobody has to do anything.',
};

const greet = ({ name }: LetterRequest): Bilingual =>
  name === undefined ? { vi: 'Kính gửi Ông/Bà,', en: 'Dear colleague,' } : { vi: `Kính gửi: ${name},`, en: `Dear ${name},` };

const foot = ({ authority, items, demonstration, ...reader }: LetterRequest): Bilingual[] => {
  const because = sayWhyTold(reader);
  return [
    {
      vi: `${authority.vi} gửi thư này qua hệ thống Đúng Hạn, vì ${because.vi}.`,
      en: `${authority.en} sends this letter through Đúng Hạn, because ${because.en}.`,
    },
    ...(items.some(asksForDecision)
      ? [{ vi: 'Đề xuất chỉ có hiệu lực khi Ông/Bà phê duyệt.', en: 'A proposal takes effect only when you approve it.' }]
      : []),
    items.some(isOfReport) ? MAY_BE_IN : MAY_BE_DONE,
    ...(demonstration ? [BANNER] : []),
  ];
};

const MAY_BE_IN: Bilingual = {
  vi: 'Nếu báo cáo đã được gửi sau khi thư này được soạn, xin bỏ qua phần nhắc tương ứng.',
  en: 'If a report was handed in after this letter was written, please disregard its line.',
};

const MAY_BE_DONE: Bilingual = {
  vi: 'Nếu việc đã được giải quyết sau khi thư này được soạn, xin bỏ qua phần tương ứng.',
  en: 'If something was settled after this letter was written, please disregard its line.',
};

// Who is told by name may hold none of the seats.
const sayWhyTold = ({ seats, names }: Pick<LetterRequest, 'seats' | 'names'>): Bilingual => {
  if (seats.length === 0)
    return { vi: 'việc này được giao hoặc liên quan đến chính Ông/Bà', en: 'it is for you, or concerns you, by name' };
  const held = seats.map((seat) => saySeat(seat, names));
  return {
    vi: `Ông/Bà giữ vị trí: ${held.map(({ vi }) => vi).join('; ')}`,
    en: `you are: ${held.map(({ en }) => en).join('; ')}`,
  };
};

const saySeat = ({ role, unit }: SeatRef, names: Names): Bilingual => ({
  vi: `${ROLE_NAMES[role].vi} (${names.unit(unit).vi})`,
  en: `${ROLE_NAMES[role].en} (${names.unit(unit).en})`,
});
