// Planted: the rules of the rooms must notice a workflow that asks the world by itself.
import { AgendaDesk } from '#office';
import { readFileSync } from 'node:fs';

export const forbidden = [AgendaDesk, readFileSync];
