import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startNode } from '../processes/tied-child.js';
import type { Part } from '../supervision/part.js';

/** Settings of our own processes, asked for anew at each start: the database may have moved. */
export type Settings = () => NodeJS.ProcessEnv;

export interface NodePartsOptions {
  readonly logs: string;
  readonly settings: Readonly<Record<'worker' | 'api' | 'mailbox', Settings>>;
}

/** Our own processes, by the graces they need: the worker finishes what it has begun and stops a demonstration's clock. */
export const nodeParts = ({ logs, settings }: NodePartsOptions): Readonly<Record<keyof typeof GRACES, Part>> => {
  const part = (name: keyof typeof GRACES): Part => ({
    name,
    graceMs: GRACES[name],
    start: () => startNode({ main: mainOf(name), env: settings[name](), log: join(logs, `${name}.log`) }),
  });
  return { worker: part('worker'), api: part('api'), mailbox: part('mailbox') };
};

const GRACES = { worker: 5_000, api: 2_500, mailbox: 1_500 } as const;

const mainOf = (name: string): string => fileURLToPath(new URL(`../../../apps/${name}/src/main.js`, import.meta.url));
