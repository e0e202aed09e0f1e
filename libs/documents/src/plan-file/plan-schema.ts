import { getMetadataStorage, ValidationTypes } from 'class-validator';
import { validationMetadatasToSchemas } from 'class-validator-jsonschema';
import { CalendarFile } from './entries/calendar-file.js';
import { type EntryClass, type FieldContext, isNullable } from './entries/field.js';
import { PlanFile } from './entries/plan-file.js';

export type JsonSchema = { readonly [key: string]: unknown };

/** The JSON Schema of a plan file, made from the very classes that read it; editors that know it help while writing. */
export const planSchema = (): JsonSchema => schemaOf(PlanFile, 'Tệp kế hoạch năm / Year plan file');

/** The same of a calendar file. */
export const calendarSchema = (): JsonSchema => schemaOf(CalendarFile, 'Tệp lịch làm việc / Working calendar file');

type Reference = { readonly $ref: string };

type ObjectSchema = { readonly properties: Record<string, JsonSchema>; readonly required?: readonly string[] };

const schemaOf = (file: EntryClass, title: string): JsonSchema => {
  const all = validationMetadatasToSchemas({
    additionalConverters: {
      // Which class stands below is known to the field; the library would ask class-transformer, which does not know of kinds.
      [ValidationTypes.NESTED_VALIDATION]: ({ context }) => belowOf((context as FieldContext | undefined)?.holds ?? []),
      isLocalDay: { type: 'string', format: 'date' },
      isKnownZone: { type: 'string' },
    },
  }) as unknown as Readonly<Record<string, ObjectSchema>>;
  const classes = reachable(file);
  const defined = Object.fromEntries(classes.map((entry) => [entry.name, strict(entry, all[entry.name]!)]));
  const { [file.name]: whole, ...definitions } = defined;
  return { $schema: 'http://json-schema.org/draft-07/schema#', title, ...whole, definitions };
};

const belowOf = (holds: readonly EntryClass[]): Reference | { readonly oneOf: Reference[] } => {
  const refs = holds.map(({ name }): Reference => ({ $ref: `#/definitions/${name}` }));
  return refs.length === 1 ? refs[0]! : { oneOf: refs };
};

/** No other keys than these, and what may be null stands there all the same. */
const strict = (entry: EntryClass, { properties, required = [] }: ObjectSchema): JsonSchema => {
  const nullable = Object.keys(properties).filter((key) => isNullable(entry, key));
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      Object.entries(properties).map(([key, schema]) => [key, nullable.includes(key) ? orNull(schema) : alone(schema)]),
    ),
    required: Object.keys(properties).filter((key) => required.includes(key) || nullable.includes(key)),
  };
};

const orNull = ({ description, ...schema }: JsonSchema): JsonSchema => ({ description, anyOf: [alone(schema), { type: 'null' }] });

// What stands beside a reference is passed over by readers of draft 7, so a reference stands alone or with its description only.
const alone = ({ description, ...schema }: JsonSchema): JsonSchema => {
  const described = description === undefined ? {} : { description };
  if ('$ref' in schema) return { ...described, allOf: [{ $ref: schema['$ref'] }] };
  if ('oneOf' in schema) return { ...described, oneOf: schema['oneOf'] };
  const items = schema['items'] as JsonSchema | undefined;
  return items !== undefined && '$ref' in items ? { ...described, ...schema, items: { $ref: items['$ref'] } } : { ...described, ...schema };
};

/** The file's class and all that stand below it. */
const reachable = (file: EntryClass): EntryClass[] => {
  const found = new Set([file]);
  for (const entry of found) for (const below of heldBy(entry)) found.add(below);
  return [...found];
};

const heldBy = (entry: EntryClass): readonly EntryClass[] =>
  getMetadataStorage()
    .getTargetValidationMetadatas(entry, '', true, false)
    .flatMap(({ context }) => (context as FieldContext | undefined)?.holds ?? []);
