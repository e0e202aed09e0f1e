/*
 * twip        a twentieth of a point, in which Word measures lengths
 * half-point  in which it measures letters
 */

export const mm = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

export const FONT = 'Times New Roman';

/** Letters, in half-points: 13 points is 26. */
export const SIZE = { name: 24, motto: 26, body: 28, small: 22, recipients: 24, table: 20, tiny: 4 } as const;

/** Decree 30/2020, annex I: top and bottom 20 to 25 mm, left 30 to 35, right 15 to 20. */
export const MARGIN = { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15), header: mm(10), footer: mm(10) } as const;

export const A4 = { width: mm(210), height: mm(297) } as const;

/** How wide text is on a page: in millimetres. */
export const TEXT_WIDTH = { portrait: 210 - 30 - 15, landscape: 297 - 30 - 15 } as const;

/** How long a line in bold letters of so many half-points is, in millimetres; near enough for the rule below it. */
export const boldLength = (text: string, size: number): number =>
  [...text].reduce((sum, letter) => sum + (/\p{Lu}/u.test(letter) ? CAPITAL : SMALL), 0) * (size / 2);

/** In millimetres for each point of size: Times New Roman, on the average of Vietnamese words. */
const CAPITAL = 0.25;
const SMALL = 0.16;

/** The first line of a paragraph is set in by 1.27 cm. */
export const FIRST_LINE = mm(12.7);
