/** A text that a person sees; this room knows no other, so it says the shape itself. */
export interface Sentence {
  readonly vi: string;
  readonly en: string;
}

/** One variable of the environment: what it means, what it may say, and how it is read. */
export interface Setting<Value> {
  readonly name: string;
  readonly means: Sentence;
  /** What it has to be, as the end of a sentence that begins with its name. What was given is never repeated: it may be a secret. */
  readonly must: Sentence;
  /** The value that a text means; undefined when it cannot be meant. */
  readonly read: (text: string, folder: string) => Value | undefined;
  readonly example: string;
  /** What holds when nothing is said, as it would be written. */
  readonly usual?: string;
  /** The same in words, where it depends on other settings. */
  readonly usually?: Sentence;
  readonly secret?: true;
  /** For demonstrations only; refused where real work is done. */
  readonly demonstration?: true;
}

/** A setting that always has a value. */
export type SettledSetting<Value> = Setting<Value> & { readonly usual: string };

/** Settings that cannot be meant: one sentence for each fault, in both languages. */
export class ConfigRefused extends Error {
  override readonly name = 'ConfigRefused';
  /** All faults, a line each. */
  readonly sentence: Sentence;

  constructor(readonly faults: readonly Sentence[]) {
    super(faults.map(({ en }) => en).join('\n'));
    this.sentence = { vi: faults.map(({ vi }) => vi).join('\n'), en: this.message };
  }
}
