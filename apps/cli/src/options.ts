import { InvalidArgumentError } from 'commander';
import { isLocalDay, type LocalDay, startOfDay } from '#domain';
import type { Instant } from '#eventsourcing';
import { say } from './terminal.js';

const wrong = (vi: string, en: string): InvalidArgumentError => new InvalidArgumentError(say({ vi, en }));

export const yearOption = (text: string): number => {
  if (!/^\d{4}$/.test(text)) throw wrong('Năm gồm bốn chữ số, ví dụ 2023.', 'A year has four digits, for example 2023.');
  return Number(text);
};

export const countOption = (text: string): number => {
  if (!/^\d{1,9}$/.test(text)) throw wrong('Cần một số nguyên không âm.', 'A whole number is needed.');
  return Number(text);
};

export const dayOption = (text: string): LocalDay => {
  if (!isLocalDay(text)) throw wrong('Ghi ngày như 2023-06-30.', 'Give a day like 2023-06-30.');
  return text;
};

/** One of a few words. */
export const oneOf =
  <Word extends string>(...words: readonly Word[]) =>
  (text: string): Word => {
    const word = words.find((candidate) => candidate === text);
    if (word === undefined) throw wrong(`Chỉ nhận: ${words.join(', ')}.`, `One of: ${words.join(', ')}.`);
    return word;
  };

/** A day, meaning its beginning in the authority's zone, or an instant with its offset. */
export const instantOption = (text: string, zone: string): Instant => {
  if (isLocalDay(text)) return startOfDay(text, zone);
  if (isLocalDay(text.slice(0, 10)) && /^.{10}T.*(Z|[+-]\d{2}:\d{2})$/.test(text) && !Number.isNaN(Date.parse(text)))
    return new Date(text).toISOString() as Instant;
  throw wrong(
    '--until: ghi ngày như 2023-06-30 hoặc thời điểm như 2023-06-30T12:00:00+07:00.',
    '--until: give a day like 2023-06-30 or an instant like 2023-06-30T12:00:00+07:00.',
  );
};
