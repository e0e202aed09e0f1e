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

/** A day, or an instant with its offset, as it is written. */
export const momentOption = (text: string): string => {
  if (isLocalDay(text) || isInstant(text)) return text;
  throw wrong(
    'Ghi ngày như 2023-06-30 hoặc thời điểm như 2023-06-30T12:00:00+07:00.',
    'Give a day like 2023-06-30 or an instant like 2023-06-30T12:00:00+07:00.',
  );
};

const isInstant = (text: string): boolean =>
  isLocalDay(text.slice(0, 10)) && /^.{10}T.*(Z|[+-]\d{2}:\d{2})$/.test(text) && !Number.isNaN(Date.parse(text));

/** A moment as an instant; a day means its beginning in the authority's zone. */
export const instantOf = (moment: string, zone: string): Instant =>
  isLocalDay(moment) ? startOfDay(moment, zone) : (new Date(moment).toISOString() as Instant);
