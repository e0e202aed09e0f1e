/** Where the page of an obligation or of a case stands, at the address its stream is called by; letters lead there, too. */
export const linkTo = (stream: string): string => `/${stream.split('/').map(encodeURIComponent).join('/')}`;

/** The obligation at a path of three parts. */
export const obligationAt = (unit: string, duty: string, period: string): string => `obligation/${unit}/${duty}/${period}`;
