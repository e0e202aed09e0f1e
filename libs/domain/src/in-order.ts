/** For sorting texts that sort as what they stand for: days, instants, codes. */
export const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
