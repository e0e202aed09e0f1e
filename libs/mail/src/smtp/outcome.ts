import type { Delivery } from '../delivery.js';

/** What the sending library tells of a failure. */
export interface SmtpFailure {
  readonly message: string;
  readonly code?: string | undefined;
  readonly command?: string | undefined;
  readonly response?: string | undefined;
  readonly responseCode?: number | undefined;
}

/**
 * What a failure means for the letter. `begun` is whether its text had begun to leave: from then on only the server's answer
 * to the text is an answer, and everything else is `unknown`.
 */
export const outcomeOf = (failure: SmtpFailure, begun: boolean): Delivery => {
  const { code, command, responseCode } = failure;
  const response = sayWithoutAddresses(failure.response ?? `${code ?? 'ERROR'} ${failure.message}`);
  if (begun) {
    const isAnswer = code === 'EMESSAGE' && command === 'DATA' && responseCode !== undefined;
    return isAnswer ? judged(responseCode, response) : { outcome: 'unknown', reason: response };
  }
  // An answer to MAIL, RCPT or DATA is about this letter. To the greeting, EHLO, STARTTLS or AUTH it is about us, and may be mended.
  if (code === 'EENVELOPE') return judged(responseCode ?? MALFORMED_ADDRESS, response);
  if (code === 'EMESSAGE') return judged(responseCode ?? TOO_LARGE, response);
  return { outcome: 'deferred', ...(responseCode !== undefined && { code: responseCode }), response };
};

const judged = (code: number, response: string): Delivery =>
  isForGood(code) ? { outcome: 'bounced', code, response } : { outcome: 'deferred', code, response };

// 503 says that the conversation went wrong, 530 to 538 that our login did: the letter itself is not refused.
const isForGood = (code: number): boolean => code >= 500 && code !== 503 && !(code >= 530 && code <= 538);

/** The codes a server would have given for what was found before it was asked. */
const MALFORMED_ADDRESS = 553;
const TOO_LARGE = 552;

/** On one line, not endless, and without addresses: it stands in the log of events. */
export const sayWithoutAddresses = (text: string): string =>
  text
    .replace(/[^\s<>()[\]"':;,]*@[^\s<>()[\]"':;,]*/g, '…')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 300);
