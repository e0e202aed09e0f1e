import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import type { FieldFault } from '#contracts';
import type { Bilingual } from '#domain';
import { type FieldContext, KEEPABLE } from './fields.js';
import { problems } from './problems.js';

/** Checks what comes in against its class: every fault at once, in plain words; what has no field is refused, not dropped. */
export const inputPipe = (): ValidationPipe =>
  new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => problems.inputFaulty(errors.flatMap((error) => faultsOf(error))),
  });

const faultsOf = ({ property, constraints = {}, contexts = {}, children = [] }: ValidationError, path = ''): FieldFault[] => {
  const field = `${path}${/^\d+$/.test(property) ? `[${property}]` : path === '' ? property : `.${property}`}`;
  const names = Object.keys(constraints);
  if (names.length > 0) return [{ field, sentence: sentenceOf(names, contexts) }];
  return children.flatMap((child) => faultsOf(child, field));
};

const sentenceOf = (names: readonly string[], contexts: Readonly<Record<string, unknown>>): Bilingual => {
  if (names.includes('whitelistValidation')) return NO_SUCH_FIELD;
  // That a text cannot be kept is told first: what else is expected of it would not explain the no.
  const context = [KEEPABLE, ...names]
    .filter((name) => names.includes(name))
    .map((name) => contexts[name] as FieldContext | undefined)
    .find((found) => found !== undefined);
  return context?.sentence ?? NOT_AN_OBJECT;
};

const NO_SUCH_FIELD = { vi: 'Không có trường này. Hãy kiểm tra tên trường.', en: 'There is no such field. Check its name.' };
const NOT_AN_OBJECT = { vi: 'Cần một đối tượng JSON.', en: 'Expected: a JSON object.' };
