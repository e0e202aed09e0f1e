import { ConfigRefused, type Sentence, type Setting, type SettledSetting } from './setting.js';

/** How the settings of one process are asked for. */
export interface Reader {
  /** A setting that always has a value. */
  readonly settled: <Value>(setting: SettledSetting<Value>) => Value;
  /** A setting without which the process cannot work. */
  readonly needed: <Value>(setting: Setting<Value>) => Value;
  /** A setting that may be left out. */
  readonly optional: <Value>(setting: Setting<Value>) => Value | undefined;
  /** Several settings of which one has to be there, the first that is. */
  readonly oneOf: <Value>(...settings: readonly Setting<Value>[]) => Value;
  /** Names a fault that no single setting has by itself. */
  readonly fault: (sentence: Sentence) => void;
}

/** The environment a process was given, and the folder from which relative paths are meant. */
export interface Surroundings {
  readonly env: NodeJS.ProcessEnv;
  readonly folder: string;
}

/**
 * Reads the settings of one process. Refuses with every fault at once, so that nobody mends one only to learn of the next.
 * What `ask` answers is thrown away when a fault was found: there a value may be missing that its type promises.
 */
export const readSettings = <Config>({ env, folder }: Surroundings, ask: (reader: Reader) => Config): Config => {
  const faults: Sentence[] = [];
  const optional = <Value>(setting: Setting<Value>): Value | undefined => {
    const text = env[setting.name]?.trim() || setting.usual;
    if (text === undefined) return undefined;
    const value = setting.read(text, folder);
    if (value === undefined) faults.push(wrong(setting));
    return value;
  };
  const oneOf = <Value>(...settings: readonly Setting<Value>[]): Value => {
    const found = settings.find(({ name, usual }) => env[name]?.trim() || usual !== undefined);
    if (found === undefined) faults.push(missing(settings));
    return (found && optional(found)) as Value;
  };
  const config = ask({ optional, oneOf, needed: oneOf, settled: oneOf, fault: (sentence) => faults.push(sentence) });
  if (faults.length > 0) throw new ConfigRefused(faults);
  return config;
};

const wrong = ({ name, must, example }: Setting<unknown>): Sentence => ({
  vi: `${name} ${must.vi}, ví dụ ${example}.`,
  en: `${name} ${must.en}, for example ${example}.`,
});

const missing = (settings: readonly Setting<unknown>[]): Sentence => {
  const names = settings.map(({ name }) => name);
  const [{ means, example }] = settings as [Setting<unknown>];
  return {
    vi: `Thiếu ${names.join(' hoặc ')} (${means.vi}). Hãy đặt biến môi trường này, ví dụ ${names[0]}=${example}.`,
    en: `${names.join(' or ')} is missing (${means.en}). Set this variable, for example ${names[0]}=${example}.`,
  };
};
