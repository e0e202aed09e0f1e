import { expect, it } from '@jest/globals';
import { outcomeOf, type SmtpFailure } from './outcome.js';

const failure = (change: Partial<SmtpFailure>): SmtpFailure => ({ message: 'Failed', ...change });

it('takes nothing but an answer to the text for an answer to the text', () => {
  const after = (change: Partial<SmtpFailure>) => outcomeOf(failure(change), true).outcome;
  expect(after({ code: 'EMESSAGE', command: 'DATA', responseCode: 554 })).toBe('bounced');
  expect(after({ code: 'EMESSAGE', command: 'DATA', responseCode: 451 })).toBe('deferred');
  // Half an answer before the connection was lost, and an answer that is none.
  expect(after({ code: 'ECONNECTION', command: 'CONN', responseCode: 554, response: '554 no' })).toBe('unknown');
  expect(after({ code: 'EMESSAGE', command: 'DATA', response: 'hello' })).toBe('unknown');
  expect(after({})).toBe('unknown');
});

it('blames the letter for what is about the letter only', () => {
  const before = (change: Partial<SmtpFailure>) => outcomeOf(failure(change), false).outcome;
  expect(before({ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550 })).toBe('bounced');
  expect(before({ code: 'EMESSAGE', command: 'MAIL FROM' })).toBe('bounced'); // larger than the server has said it takes
  expect([503, 530, 534, 535, 538].map((responseCode) => before({ code: 'EENVELOPE', command: 'MAIL FROM', responseCode }))).toEqual(
    Array.from({ length: 5 }, () => 'deferred'),
  );
  expect(before({ code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 535 })).toBe('deferred');
  expect(before({ code: 'EPROTOCOL', command: 'CONN', responseCode: 554 })).toBe('deferred');
});

it('says what was said on one line, short, and names nobody', () => {
  const said = (response: string) =>
    (outcomeOf(failure({ code: 'EENVELOPE', responseCode: 450, response }), false) as { response: string }).response;
  expect(said('450-4.2.1 <an.le+x@q3.example>\r\n450 try "ngọc@q3.example" later')).toBe('450-4.2.1 <…> 450 try "…" later');
  expect(said(`450 ${'x'.repeat(1_000)}`)).toHaveLength(300);
});
