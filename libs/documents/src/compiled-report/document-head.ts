import type { DelegationForm, LocalDay } from '#domain';

/**
 * What an official document says around its content (Decree 30/2020, annex I). All of it is data: no authority, no office and no
 * name stands in code. In Vietnamese, the language such a document is written in.
 */
export interface DocumentHead {
  /** The body above the issuing one; null where the form names none. */
  readonly superior: string | null;
  readonly issuer: string;
  /** Number and sign as they were given, `15/BC-UBND`; null until they are. */
  readonly number: string | null;
  /** The sign alone, for what has no number yet: `BC-UBND`. */
  readonly sign: string;
  readonly place: string;
  /** Null until it is issued. */
  readonly day: LocalDay | null;
  readonly signer: Signer;
  /** Nơi nhận, without the file copy, which ends the list. */
  readonly recipients: readonly string[];
  /** Short name of the unit that keeps the file: `Lưu: VT, TCKH.` */
  readonly file: string;
}

/** Who signs, and by which authority. */
export interface Signer {
  /** The collective in whose name it is signed (TM.); null where a head signs for himself. */
  readonly onBehalfOf: string | null;
  /** Whose place he takes, and by which right (KT., TL., TUQ.); null where he signs in his own. */
  readonly insteadOf: { readonly form: DelegationForm; readonly position: string } | null;
  readonly position: string;
  /** Null until it is signed. */
  readonly name: string | null;
}

/** `Số: 05/BC-UBND`: a number below ten has a zero before it; what has none yet leaves room for it. */
export const writeNumber = ({ number, sign }: Pick<DocumentHead, 'number' | 'sign'>): string =>
  number === null ? `Số:       /${sign}` : `Số: ${withZero(number)}`;

/** `05/BC-UBND` of `5/BC-UBND`. */
export const withZero = (number: string): string => number.replace(/^\d(?=\D|$)/, '0$&');

/** `Quận 3, ngày 05 tháng 01 năm 2023`: a zero before days below ten, and before the months 1 and 2. */
export const writePlaceAndDay = ({ place, day }: Pick<DocumentHead, 'place' | 'day'>): string =>
  `${place}, ${day === null ? 'ngày     tháng     năm        ' : writeLongDay(day)}`;

/** `ngày 05 tháng 01 năm 2023` */
export const writeLongDay = (day: LocalDay): string => {
  const month = Number(day.slice(5, 7));
  return `ngày ${day.slice(8)} tháng ${month < 3 ? `0${month}` : month} năm ${day.slice(0, 4)}`;
};

/** The lines above the signature: `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH`. */
export const signatureLines = ({ onBehalfOf, insteadOf, position }: Signer): readonly string[] =>
  [
    ...(onBehalfOf === null ? [] : [`TM. ${onBehalfOf}`]),
    ...(insteadOf === null ? [] : [`${insteadOf.form}. ${insteadOf.position}`]),
    position,
  ].map(capitals);

/** The lines of Nơi nhận, the last one for the file. */
export const recipientLines = ({ recipients, file }: Pick<DocumentHead, 'recipients' | 'file'>): readonly string[] => [
  ...recipients.map((recipient) => `- ${recipient};`),
  `- Lưu: VT, ${file}.`,
];

export const capitals = (text: string): string => text.toLocaleUpperCase('vi');

/** With its first letter large, and with its first letter small. */
export const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
export const lowered = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
