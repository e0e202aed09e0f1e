import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { readDocument } from './read-document.js';

/** `npm run openapi`: writes docs/openapi.json anew. */
writeFileSync('docs/openapi.json', await format(JSON.stringify(await readDocument()), { parser: 'json', printWidth: 140 }));
