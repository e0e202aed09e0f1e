// Planted: the rules of the rooms must notice a domain that reads files.
import { readFileSync } from 'node:fs';

export const read = readFileSync;
