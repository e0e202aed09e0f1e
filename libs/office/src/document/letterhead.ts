import type { DocumentHead } from '#documents';
import { documentSign, type Letterhead, namesIn, type Regime, ROLE_NAMES } from '#domain';

/** What of the rules in force is asked for the head of a document. */
export type HeadedBy = Pick<Regime, 'authority' | 'units' | 'duties' | 'head'>;

/** The head of a document that this authority issues, or one of its units; `file` drew it up and keeps it. As the rules in force say. */
export const letterheadOf = (
  regime: HeadedBy,
  { kind, file, issuer = regime.authority.code }: { readonly kind: 'BC' | null; readonly file: string; readonly issuer?: string },
): Omit<DocumentHead, 'number' | 'day' | 'signer' | 'recipients'> => {
  const { superior, place } = letterheadIn(regime);
  const isAuthority = issuer === regime.authority.code;
  // A letter (công văn) has no abbreviation of its kind in its sign; who drew it up stands there instead.
  const drawnUpBy = kind === null && file !== issuer ? signOf(regime, file) : undefined;
  const sign = [kind, documentSign(regime.units, issuer), drawnUpBy];
  return {
    superior: isAuthority ? superior : nameOf(regime, regime.authority.code),
    issuer: nameOf(regime, issuer),
    sign: sign.filter((part) => part !== null && part !== undefined).join('-'),
    place,
    file: signOf(regime, file) ?? nameOf(regime, file),
  };
};

/** What the plan says of its documents; one that does not say leaves room to write the place. */
export const letterheadIn = ({ head }: Pick<Regime, 'head'>): Letterhead => head.letterhead ?? UNSAID;

/** The chair signs, or his deputy, each by the name of his role. */
const UNSAID: Letterhead = {
  ...{ superior: null, place: '……………' },
  signatories: (['chair', 'vice_chair'] as const).map((role) => ({ role, position: ROLE_NAMES[role].vi })),
};

const nameOf = (regime: HeadedBy, unit: string): string =>
  (unit === regime.authority.code ? regime.authority.name : namesIn(regime).unit(unit)).vi;

const signOf = ({ units }: HeadedBy, unit: string): string | undefined => units.find(({ code }) => code === unit)?.sign;
