/** What a file of figures may be at most; whatever is larger is no report of ours, and is refused before it is unfolded. */
export const SHEET_LIMITS = {
  /** Of the file as it is sent. */
  bytes: 5_000_000,
  /** Of all its parts unpacked. */
  inflatedBytes: 40_000_000,
  /** Parts of the file. */
  entries: 1_000,
  /** Sheets that are read; the authority with the most units has some two hundred. */
  sheets: 500,
  /** On one sheet, counted by what stands in it. */
  row: 5_000,
  column: 256,
  /** In the whole file. */
  cells: 300_000,
  /** Pieces of XML in the whole file. A cell is three or four of them, and a few thousand bytes unfold into ten million. */
  elements: 1_500_000,
  /** Characters of one cell. Excel itself keeps no more. */
  text: 32_767,
} as const;
