import { errors, jwtVerify, SignJWT } from 'jose';

/** A token is handed out and carried by programs; a session is a browser's, begun by a one-time link. */
export type AccessKind = 'token' | 'session';

export interface AccessClaim {
  readonly person: string;
  readonly kind: AccessKind;
  /** From now on, in real time. */
  readonly seconds: number;
}

/** Whom a token speaks for, and until when: a real instant in milliseconds. */
export interface Access {
  readonly person: string;
  readonly until: number;
}

const ISSUER = 'dunghan';
const ALGORITHM = 'HS256';

/** Signs that somebody may act as this person. The key has at least 32 bytes. */
export const signAccess = ({ person, kind, seconds }: AccessClaim, key: Uint8Array): Promise<string> =>
  new SignJWT()
    .setProtectedHeader({ alg: ALGORITHM })
    .setIssuer(ISSUER)
    .setAudience(kind)
    .setSubject(person)
    .setIssuedAt()
    .setExpirationTime(new Date(Date.now() + seconds * 1_000))
    .sign(key);

/** Reads what was signed with this key as this kind; nothing when it is neither, is another's, or has run out. */
export const readAccess = async (text: string, kind: AccessKind, key: Uint8Array): Promise<Access | undefined> => {
  try {
    const { payload } = await jwtVerify(text, key, {
      algorithms: [ALGORITHM],
      issuer: ISSUER,
      audience: kind,
      requiredClaims: ['sub', 'exp'],
    });
    return { person: payload.sub!, until: payload.exp! * 1_000 };
  } catch (error) {
    if (error instanceof errors.JOSEError) return undefined;
    throw error;
  }
};
