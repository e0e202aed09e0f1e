import { csv, harmless } from '#documents';

const BYTE_ORDER_MARK = '\uFEFF';

/** Rows as CSV, piece by piece: what Excel has to see first stands before the first piece only. */
export async function* csvPieces(head: readonly string[], batches: AsyncIterable<readonly (readonly string[])[]>): AsyncGenerator<string> {
  yield csv([head]);
  for await (const rows of batches) {
    const piece = csv(rows.map((row) => row.map(harmless)));
    yield piece.startsWith(BYTE_ORDER_MARK) ? piece.slice(BYTE_ORDER_MARK.length) : piece;
  }
}
