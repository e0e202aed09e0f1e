import type { Signer } from '#documents';
import { type DelegationForm, type Letterhead, type Regime, ROLE_NAMES, type Role, type SeatRef } from '#domain';
import { letterheadIn } from './letterhead.js';

type Signing = Pick<Regime, 'head'>;

/** Who signs by this role: a deputy in his head's place (KT.), for a collective where he does (TM.); nobody yet where there is no name. */
export const signerOf = (regime: Signing, role: Role, name: string | null): Signer => {
  const { position, onBehalfOf = null, deputyOf } = signatoryOf(regime, role);
  const insteadOf = deputyOf === undefined ? null : ({ form: 'KT', position: signatoryOf(regime, deputyOf).position } as const);
  return { onBehalfOf, insteadOf, position, name };
};

/**
 * Who signs in the place of `role` by a written delegation: as what he is himself, by the seats he holds. By order and by authorisation
 * (TL., TUQ.) he signs for the head alone; for the collective (TM.) does a deputy only.
 */
export const delegateSigning = (regime: Signing, role: Role, { form, seats, name }: Delegate): Signer => {
  const { position, onBehalfOf = null } = signatoryOf(regime, role);
  const own = signingRole(regime, seats) ?? seats[0]?.role ?? role;
  return {
    onBehalfOf: form === 'KT' ? onBehalfOf : null,
    insteadOf: { form, position },
    position: signatoryOf(regime, own).position,
    name,
  };
};

interface Delegate {
  readonly form: DelegationForm;
  readonly seats: readonly SeatRef[];
  readonly name: string | null;
}

/** The role by which somebody with these seats signs, the first of those who sign here; undefined where he holds none of theirs. */
export const signingRole = (regime: Signing, seats: readonly SeatRef[]): Role | undefined =>
  letterheadIn(regime).signatories.find(({ role }) => seats.some((seat) => seat.role === role))?.role;

const signatoryOf = (regime: Signing, role: Role): Letterhead['signatories'][number] =>
  letterheadIn(regime).signatories.find((signatory) => signatory.role === role) ?? { role, position: ROLE_NAMES[role].vi };
