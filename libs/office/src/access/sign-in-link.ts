/** The address at which a one-time link's code lets its person in. `publicUrl` has no slash at its end. */
export const signInLink = (publicUrl: string, code: string): string => `${publicUrl}/api/access/link/${code}`;
