// Writes the JSON Schemas of plan and calendar files from the classes that read them: npm run build && node docs/publish-schemas.mjs
import { writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { calendarSchema, planSchema } from '#documents';

for (const [name, schema] of [
  ['plan', planSchema()],
  ['calendar', calendarSchema()],
]) {
  const text = await format(JSON.stringify(schema, null, 2), { parser: 'json', printWidth: 140 });
  writeFileSync(new URL(`${name}.schema.json`, import.meta.url), text);
}
