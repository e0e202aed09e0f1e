/*
 * A balanced tree over leaves in their order, each node holding what its leaves come to. Built once over all of them; afterwards one leaf
 * that changes makes as many new nodes as the tree is high, and shares the rest with the tree before.
 */

/** Leaves in their order, and what they come to. It never changes: `replace` answers with another tree. */
export interface FoldTree<T> {
  readonly size: number;
  readonly fold: T;
  readonly replace: (index: number, leaf: T) => FoldTree<T>;
}

/** The tree over these leaves. `combine` has to be associative; `empty` is what no leaf comes to. */
export const foldTree = <T>(leaves: readonly T[], { empty, combine }: Monoid<T>): FoldTree<T> =>
  leaves.length === 0 ? asTree(undefined, empty, combine) : asTree(build(leaves, 0, leaves.length, combine), empty, combine);

export interface Monoid<T> {
  readonly empty: T;
  readonly combine: Combine<T>;
}

type Combine<T> = (a: T, b: T) => T;

interface Node<T> {
  readonly fold: T;
  readonly size: number;
  /** Missing on a leaf. */
  readonly halves?: readonly [Node<T>, Node<T>];
}

const asTree = <T>(root: Node<T> | undefined, empty: T, combine: Combine<T>): FoldTree<T> => ({
  size: root?.size ?? 0,
  fold: root === undefined ? empty : root.fold,
  replace: (index, leaf) => {
    if (root === undefined || index < 0 || index >= root.size) throw new RangeError(`There is no leaf ${index}.`);
    return asTree(replaced(root, { index, leaf }, combine), empty, combine);
  },
});

const build = <T>(leaves: readonly T[], from: number, to: number, combine: Combine<T>): Node<T> => {
  if (to - from === 1) return { fold: leaves[from]!, size: 1 };
  const middle = Math.ceil((from + to) / 2);
  return over(build(leaves, from, middle, combine), build(leaves, middle, to, combine), combine);
};

const replaced = <T>({ halves }: Node<T>, by: { readonly index: number; readonly leaf: T }, combine: Combine<T>): Node<T> => {
  if (halves === undefined) return { fold: by.leaf, size: 1 };
  const [left, right] = halves;
  if (by.index < left.size) return over(replaced(left, by, combine), right, combine);
  return over(left, replaced(right, { ...by, index: by.index - left.size }, combine), combine);
};

const over = <T>(left: Node<T>, right: Node<T>, combine: Combine<T>): Node<T> => ({
  fold: combine(left.fold, right.fold),
  size: left.size + right.size,
  halves: [left, right],
});
