import type { Request } from 'express';
import type { Recognition } from './visitor.js';

/**
 * One way to recognise who asks. The guard asks them in order and takes the first answer; a further way of signing in is one more of
 * these. Answers nothing where the request does not carry its kind of proof, and refuses a proof that is wrong.
 */
export interface Authenticator {
  recognise(request: Request): Promise<Recognition | undefined>;
}

/** The ways that are in use, in the order in which they are asked. */
export const AUTHENTICATORS = Symbol('AUTHENTICATORS');
