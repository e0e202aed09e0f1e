import type { Role } from '../org/role.js';

/**
 * How this authority heads and signs its documents (thể thức văn bản, Decree 30/2020), as its plan says it. In Vietnamese, the language
 * such a document is written in.
 */
export interface Letterhead {
  /** The body above, as it stands over the issuing one; null where the form names none, as it does not above a people's committee. */
  readonly superior: string | null;
  /** Where documents are dated: `Quận 3`. */
  readonly place: string;
  /** Who signs, and as what; whoever is not named signs by the name of his role. */
  readonly signatories: readonly Signatory[];
  /** Nơi nhận of every document, beside those to whom it goes by what it is. */
  readonly recipients?: readonly string[];
}

export interface Signatory {
  readonly role: Role;
  /** As it stands in a signature, where the head of the document names the body already: `Chủ tịch`. */
  readonly position: string;
  /** The collective in whose name he signs (TM.): `Ủy ban nhân dân`; missing where he signs for himself. */
  readonly onBehalfOf?: string;
  /** Whose deputy he is, in whose place he signs (KT.). */
  readonly deputyOf?: Role;
}
