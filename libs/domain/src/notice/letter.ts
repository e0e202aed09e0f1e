import type { LocalDay } from '../calendar/local-day.js';
import { type DueSentence, sayDue } from '../duty/due-sentence.js';
import { ROLE_NAMES } from '../org/role.js';
import type { SeatRef } from '../org/seat.js';
import type { Bilingual, Language } from '../text.js';
import { type Names, sayDigest } from './digest.js';
import { latestOfEach } from './latest-of-each.js';
import type { OwedFact } from './owed-fact.js';

/** What a letter is made of. */
export interface LetterRequest {
  /** All facts that the notice tells; of each obligation the letter speaks once. */
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
  /** Where the obligation stands on the page. */
  readonly linkOf: (obligation: string) => string;
  readonly demonstration: boolean;
}

/** The words of a letter in its reader's language, one thing each, for whoever lays them out. */
export interface Letter {
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
  /** The sentence by which the due date explains itself; missing when the obligation is not known any more. */
  readonly why?: string;
  readonly link: string;
}

/** Words the letter of one person's notice. */
export const letterOf = (request: LetterRequest): Letter => {
  const { language, names, demonstration } = request;
  const facts = latestOfEach(request.items, request.today);
  const { subject, lines } = sayDigest(facts, names);
  return {
    language,
    subject: demonstration ? `[${DEMONSTRATION[language]}] ${subject[language]}` : subject[language],
    ...(demonstration && { banner: BANNER[language] }),
    greeting: greet(request)[language],
    items: facts.map((fact, index) => {
      const sentence = request.sentenceOf(fact.obligation);
      const why = sentence && { why: sayDue(sentence)[language] };
      return { fact, line: lines[index]![language], ...why, link: request.linkOf(fact.obligation) };
    }),
    footer: foot(request).map((sentence) => sentence[language]),
  };
};

/** The letter as plain text. */
export const letterText = ({ banner, greeting, items, footer }: Letter): string =>
  [
    ...(banner === undefined ? [] : [banner, '']),
    greeting,
    '',
    ...items.flatMap(({ line, why, link }, index) => [
      `${index + 1}. ${line}`,
      ...(why === undefined ? [] : [`   ${why}`]),
      `   ${link}`,
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

const foot = ({ authority, seats, names, items, demonstration }: LetterRequest): Bilingual[] => [
  {
    vi: `${authority.vi} gửi thư này qua hệ thống Đúng Hạn, vì Ông/Bà giữ vị trí: ${seats.map((seat) => saySeat(seat, names).vi).join('; ')}.`,
    en: `${authority.en} sends this letter through Đúng Hạn, because you are: ${seats.map((seat) => saySeat(seat, names).en).join('; ')}.`,
  },
  ...(items.some(({ kind }) => kind === 'escalation')
    ? [{ vi: 'Đề xuất chỉ có hiệu lực khi Ông/Bà phê duyệt.', en: 'A proposal takes effect only when you approve it.' }]
    : []),
  {
    vi: 'Nếu báo cáo đã được gửi sau khi thư này được soạn, xin bỏ qua phần nhắc tương ứng.',
    en: 'If a report was handed in after this letter was written, please disregard its line.',
  },
  ...(demonstration ? [BANNER] : []),
];

const saySeat = ({ role, unit }: SeatRef, names: Names): Bilingual => ({
  vi: `${ROLE_NAMES[role].vi} (${names.unit(unit).vi})`,
  en: `${ROLE_NAMES[role].en} (${names.unit(unit).en})`,
});
