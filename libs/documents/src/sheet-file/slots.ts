import { type Bilingual, type CellValue, type Decimal, type FigureKind, type FigurePart, PARTS_OF } from '#domain';

/*
 * slot  one column of what a cell says: a part of its figure, its words, why it is missing, or that it is too early to measure
 */

export type Slot = FigurePart | 'words' | 'reason' | 'not_yet';

/** What stands in the slots of one cell. */
export type Slots = Readonly<Partial<Record<Slot, string>>>;

/** In the order of their columns. */
export const SLOTS: readonly Slot[] = ['value', 'numerator', 'denominator', 'weight', 'words', 'reason', 'not_yet'];

/** Those that take a number. */
export const NUMBER_SLOTS: ReadonlySet<Slot> = new Set<Slot>(['value', 'numerator', 'denominator', 'weight']);

/** The slots in which a figure of this kind is written. */
export const figureSlots = (kind: FigureKind): readonly Slot[] => (kind === 'words' ? ['words'] : PARTS_OF[kind]);

/** The mark of “not measurable yet”, as the list in the template offers it. */
export const NOT_YET_MARK: Bilingual = { vi: 'chưa đến kỳ', en: 'not yet' };

/** What a cell says, laid out in its slots. */
export const slotsOf = (value: CellValue): Slots => {
  switch (value.kind) {
    case 'value':
      return { value: value.value };
    case 'ratio':
      return { numerator: value.numerator, denominator: value.denominator };
    case 'weighted':
      return { value: value.value, weight: value.weight };
    case 'words':
      return { words: value.text };
    case 'missing':
      return { reason: value.reason };
    case 'not_yet':
      return { not_yet: NOT_YET_MARK.vi };
  }
};

/** What slots say together; null where nothing stands in them, and a fault at a slot where they do not fit together. */
export type Together = { readonly value: CellValue | null } | { readonly at: Slot; readonly code: string; readonly sentence: Bilingual };

/** Puts the slots of one cell together; which kind of figure it is where that is known, else by what is filled in. */
export const together = (slots: Slots, kind: FigureKind = guessed(slots)): Together => {
  const filled = SLOTS.filter((slot) => slots[slot] !== undefined);
  if (filled.length === 0) return { value: null };
  const { reason, not_yet: notYet } = slots;
  const other = filled.find((slot) => slot !== 'reason' && slot !== 'not_yet');
  if (reason !== undefined || notYet !== undefined) return instead({ reason, notYet, other });
  const alien = filled.find((slot) => !figureSlots(kind).includes(slot));
  if (alien !== undefined) return { at: alien, ...NOT_ASKED };
  const lacking = figureSlots(kind).find((slot) => slots[slot] === undefined);
  return lacking === undefined ? { value: figure(slots, kind) } : { at: lacking, ...LACKING[lacking] };
};

const instead = ({
  reason,
  notYet,
  other,
}: Record<'reason' | 'notYet', string | undefined> & { readonly other: Slot | undefined }): Together => {
  if (other !== undefined) return { at: reason === undefined ? 'not_yet' : 'reason', ...BOTH };
  if (reason !== undefined && notYet !== undefined) return { at: 'not_yet', ...TWO_REASONS };
  return { value: reason === undefined ? { kind: 'not_yet' } : { kind: 'missing', reason } };
};

const figure = (slots: Slots, kind: FigureKind): CellValue => {
  const number = (part: FigurePart): Decimal => slots[part]!;
  switch (kind) {
    case 'value':
      return { kind: 'value', value: number('value') };
    case 'ratio':
    case 'reduction':
      return { kind: 'ratio', numerator: number('numerator'), denominator: number('denominator') };
    case 'weighted':
      return { kind: 'weighted', value: number('value'), weight: number('weight') };
    case 'words':
      return { kind: 'words', text: slots.words! };
  }
};

const guessed = ({ numerator, denominator, weight, words }: Slots): FigureKind => {
  if (numerator !== undefined || denominator !== undefined) return 'ratio';
  if (weight !== undefined) return 'weighted';
  return words === undefined ? 'value' : 'words';
};

const NOT_ASKED = {
  code: 'not_asked',
  sentence: {
    vi: 'Chỉ tiêu này không hỏi số ở cột này. Hãy xóa ô này.',
    en: 'This indicator asks for nothing in this column. Empty the cell.',
  },
};

const BOTH = {
  code: 'figure_and_reason',
  sentence: {
    vi: 'Đã có số liệu thì không ghi lý do thiếu hay “chưa đến kỳ”. Hãy giữ một trong hai.',
    en: 'Where there is a figure, there is no reason for its absence. Keep one of the two.',
  },
};

const TWO_REASONS = {
  code: 'two_reasons',
  sentence: {
    vi: 'Vừa ghi lý do thiếu vừa chọn “chưa đến kỳ”. Hãy giữ một trong hai.',
    en: 'It is called missing and not measurable yet at once. Keep one of the two.',
  },
};

const lacking = (vi: string, en: string) => ({
  code: 'part_lacking',
  sentence: {
    vi: `Thiếu ${vi}: đã điền phần kia thì phải điền cả phần này.`,
    en: `The ${en} is lacking: where one part is given, the other is needed, too.`,
  },
});

const LACKING: Readonly<Record<Slot, ReturnType<typeof lacking>>> = {
  value: lacking('giá trị', 'value'),
  numerator: lacking('tử số', 'numerator'),
  denominator: lacking('mẫu số', 'denominator'),
  weight: lacking('trọng số', 'weight'),
  words: lacking('nội dung', 'text'),
  reason: lacking('lý do', 'reason'),
  not_yet: lacking('dấu chọn', 'mark'),
};
