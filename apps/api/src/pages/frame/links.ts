/** Where the page of an obligation stands; letters lead there, too. */
export const linkTo = (obligation: string): string => `/${obligation.split('/').map(encodeURIComponent).join('/')}`;

/** The obligation at a path of three parts. */
export const obligationAt = (unit: string, duty: string, period: string): string => `obligation/${unit}/${duty}/${period}`;
