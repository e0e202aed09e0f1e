import { capitalised, type DocumentHead, type Signer } from '#documents';
import { namesIn, type Regime, ROLE_NAMES, type Role } from '#domain';

type Known = Pick<Regime, 'authority' | 'units' | 'duties'>;

/** The head of a document that this authority issues, or one of its units; `file` keeps it. As far as the rules in force know it. */
export const letterheadOf = (
  regime: Known,
  { kind, file, issuer = regime.authority.code }: { readonly kind: 'BC' | null; readonly file: string; readonly issuer?: string },
): Omit<DocumentHead, 'number' | 'day' | 'signer' | 'recipients'> => {
  const authority = regime.authority.name.vi;
  const names = namesIn(regime);
  const isAuthority = issuer === regime.authority.code;
  const name = isAuthority ? authority : names.unit(issuer).vi;
  return {
    superior: isAuthority ? null : authority,
    issuer: name,
    // A letter (công văn) has no abbreviation of its kind in its sign.
    sign: [...(kind === null ? [] : [kind]), initials(isAuthority ? bodyAndPlace(name).body : name)].join('-'),
    place: capitalised(bodyAndPlace(authority).place),
    file: names.unit(file).vi,
  };
};

/** Who signs for this authority by this role: a deputy in the chair's place, as the decree has it; nobody yet where there is no name. */
export const signerOf = (regime: Known, role: Role, name: string | null): Signer => {
  const { body, place } = bodyAndPlace(regime.authority.name.vi);
  const isForAll = body !== place && (role === 'chair' || role === 'vice_chair');
  return {
    onBehalfOf: isForAll ? body : null,
    insteadOf: role === 'vice_chair' ? { form: 'KT', position: CHAIR } : null,
    position: POSITIONS[role] ?? ROLE_NAMES[role].vi,
    name,
  };
};

const CHAIR = 'Chủ tịch';

/** As they stand in a signature, where the head of the document names the body already. */
const POSITIONS: Readonly<Partial<Record<Role, string>>> = {
  ...{ chair: CHAIR, vice_chair: 'Phó Chủ tịch' },
  finance_head: 'Trưởng phòng',
};

/** “Ủy ban nhân dân Quận 3”: a committee signs as a whole, by who signs for it; and where it sits is where its documents are dated. */
const COMMITTEE = /^(Ủy ban nhân dân) (.+)$/u;

const bodyAndPlace = (name: string): { readonly body: string; readonly place: string } => {
  const [, body = name, place = name] = COMMITTEE.exec(name.normalize('NFC')) ?? [];
  return { body, place };
};

/** `UBND` of “Ủy ban nhân dân”. */
const initials = (name: string): string =>
  [...name.normalize('NFD').matchAll(/(?<![\p{L}\p{M}])[\p{L}]/gu)].map(([letter]) => letter.toLocaleUpperCase('vi')).join('');
