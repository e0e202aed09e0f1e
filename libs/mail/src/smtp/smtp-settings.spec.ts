import { expect, it } from '@jest/globals';
import { isRefusal } from '#domain';
import { SMTP_LIMITS, smtpSettings } from './smtp-settings.js';

it.each([
  ['smtp://mail.example', { host: 'mail.example', port: 587, secure: false, login: undefined, tls: 'verified' }],
  ['smtps://mail.example/', { host: 'mail.example', port: 465, secure: true, tls: 'verified' }],
  ['smtp://127.0.0.1:2525?tls=off', { host: '127.0.0.1', port: 2525, tls: 'off' }],
  ['smtp://[::1]:25', { host: '::1', port: 25 }],
  [
    'smtps://nh%C3%A1c:p%40ss%2F@mail.example:1465?tls=unverified',
    { port: 1465, tls: 'unverified', login: { user: 'nhác', password: 'p@ss/' } },
  ],
])('reads %s', (url, settings) => {
  expect(smtpSettings(url)).toMatchObject({ ...settings, limits: SMTP_LIMITS });
});

it('waits as long as it is told', () => {
  expect(smtpSettings('smtp://mail.example', { answerMs: 1 }).limits).toEqual({ ...SMTP_LIMITS, answerMs: 1 });
});

it.each([
  '',
  'mail.example',
  'http://mail.example',
  'smtp://',
  'smtp://:25',
  'smtp://mail.example:0',
  'smtp://mail.example:99999',
  'smtp://user@mail.example',
  'smtp://:secret@mail.example',
  'smtp://user:secret%@mail.example',
  'smtp://user:sec/ret@mail.example',
  'smtp://user:secret@mail.example/path',
  'smtp://user:secret@mail.example?tls=maybe',
  'smtp://user:secret@mail.example?tls=off&pool=true',
  'smtps://user:secret@mail.example?tls=off',
])('refuses %j, and does not repeat it', (url) => {
  const refusal = refusalOf(url);
  expect(refusal.code).toBe('SMTP_URL_MALFORMED');
  expect(`${refusal.sentence.vi} ${refusal.sentence.en}`).not.toContain('secret');
});

const refusalOf = (url: string) => {
  try {
    smtpSettings(url);
  } catch (error) {
    if (isRefusal(error)) return error;
  }
  throw new Error(`${url} was not refused.`);
};
