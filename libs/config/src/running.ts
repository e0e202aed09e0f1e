import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a start on this machine tells commands about itself. No secret stands in it. */
export interface Running {
  readonly starter: ProcessMark;
  /** The processes it has started, by name. */
  readonly processes: Readonly<Record<string, ProcessMark>>;
  /** Where the page and the API are reached, without a slash at the end. */
  readonly publicUrl: string;
  /** `host:port` of Temporal, whether it runs yet or not. */
  readonly temporalAddress: string;
  readonly temporalNamespace: string;
  /** A file with the key that signs tokens; undefined where the environment holds the key. */
  readonly tokenKeyFile: string | undefined;
  /** What a demonstration was filled with; undefined where real work is done. */
  readonly demonstration: RunningDemonstration | undefined;
}

/** A process id alone may belong to another process by now; with when it began it does not. */
export interface ProcessMark {
  readonly pid: number;
  readonly began: string;
}

export interface RunningDemonstration {
  /** Paths of the files it was filled from. */
  readonly plan: string;
  readonly personas: string;
  readonly seed: number;
  /** So many hours its persons keep away from each instant at which something falls due. */
  readonly hoursAway: number;
  readonly speed: number;
}

/** The file in the data folder in which a start says what it runs. */
export const runningFile = (dataFolder: string): string => join(dataFolder, 'running.json');

/**
 * What runs on this data folder, or ran there when everything was killed; undefined when nothing did. Who wants to know whether it still
 * does, asks its API.
 */
export const readRunning = (dataFolder: string): Running | undefined => {
  try {
    return JSON.parse(readFileSync(runningFile(dataFolder), 'utf8')) as Running;
  } catch {
    return undefined;
  }
};
