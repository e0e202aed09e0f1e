/** Where in a conversation something happens: `body` is when the text has begun to come, `end` when its final dot is there. */
export type Stage = 'connect' | 'mail' | 'rcpt' | 'data' | 'body' | 'end';

/** What a scripted server does otherwise than accepting. */
export type Fault =
  /** Answers with this code; at `connect` instead of the greeting. */
  | { readonly does: 'refuse'; readonly at: Exclude<Stage, 'body'>; readonly code: number; readonly text?: string }
  /** Cuts the connection without an answer. Cut at `end`, the letter is not taken. */
  | { readonly does: 'drop'; readonly at: Stage }
  /** Takes the letter whole, and cuts the connection before the 250. */
  | { readonly does: 'take-and-drop'; readonly at: 'end' }
  /** Takes the letter whole, and never answers. */
  | { readonly does: 'take-and-hang'; readonly at: 'end' }
  /** Never answers. */
  | { readonly does: 'hang'; readonly at: Exclude<Stage, 'body'> }
  /** Waits, and then does what the next rule says. */
  | { readonly does: 'wait'; readonly at: Exclude<Stage, 'body'>; readonly ms: number };

/** One rule of a script. The first that fits is followed, a `wait` and then the next one. Plain data, so that it fits in a file. */
export type Rule = Fault & {
  /** Only letters to this address; such a rule fits from `rcpt` on. */
  readonly to?: string;
  /** Lets the first so many pass. */
  readonly skip?: number;
  /** Is followed so many times only. */
  readonly times?: number;
};

export interface Course {
  readonly waitMs: number;
  readonly fault: Exclude<Fault, { does: 'wait' }> | undefined;
}

/** Follows a script; it counts how often each rule has fitted. */
export class ScriptReader {
  readonly #fitted = new Map<string, number>();

  at(stage: Stage, to: string | undefined, script: readonly Rule[]): Course {
    let waitMs = 0;
    for (const rule of script) {
      if (rule.at !== stage || (rule.to !== undefined && rule.to !== to)) continue;
      if (!this.#isItsTurn(rule)) continue;
      if (rule.does !== 'wait') return { waitMs, fault: rule };
      waitMs += rule.ms;
    }
    return { waitMs, fault: undefined };
  }

  #isItsTurn(rule: Rule): boolean {
    const key = JSON.stringify(rule); // a script may be read from its file again
    const before = this.#fitted.get(key) ?? 0;
    this.#fitted.set(key, before + 1);
    const { skip = 0, times = Infinity } = rule;
    return before >= skip && before < skip + times;
  }
}
