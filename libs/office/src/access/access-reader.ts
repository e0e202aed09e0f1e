import { type Access, type AccessKind, readAccess } from './access-token.js';

const MOST_REMEMBERED = 10_000;

/** Reads what was signed with one key as one kind. A signature is checked once: it does not become wrong, it only runs out. */
export class AccessReader {
  readonly #known = new Map<string, Access>();

  constructor(
    private readonly kind: AccessKind,
    private readonly key: Uint8Array,
  ) {}

  /** Whom this text speaks for; nothing when it is no such thing, is another's, or has run out. */
  async read(text: string, nowMs: number = Date.now()): Promise<Access | undefined> {
    const known = this.#known.get(text);
    if (known !== undefined) return known.until > nowMs ? known : undefined;
    const access = await readAccess(text, this.kind, this.key);
    if (access === undefined) return undefined;
    if (this.#known.size >= MOST_REMEMBERED) this.#known.clear();
    this.#known.set(text, access);
    return access;
  }
}
