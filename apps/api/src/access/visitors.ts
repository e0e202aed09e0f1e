import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { localDayOf } from '#domain';
import { OfficeClock, RegimeDesk } from '#office';
import { Directory } from '#postgres';
import { problems } from '../http/problems.js';
import { type Authenticator, AUTHENTICATORS } from './authenticator.js';
import type { Recognition, Visitor } from './visitor.js';

/** How long a person's seats are taken for unchanged. */
const FRESH_MS = 1_000;
const MOST_REMEMBERED = 1_000;

type Person = Omit<Visitor, 'by' | 'until'>;

/** Finds out who asks: for the guard, and for pages that also speak to those who have not signed in. */
@Injectable()
export class Visitors {
  readonly #remembered = new Map<string, { readonly person: Promise<Person | undefined>; readonly at: number }>();

  constructor(
    @Inject(AUTHENTICATORS) private readonly authenticators: readonly Authenticator[],
    private readonly directory: Directory,
    private readonly regime: RegimeDesk,
    private readonly clock: OfficeClock,
  ) {}

  /** Who asks; nothing when the request carries no proof. Refuses a wrong proof, and a person whom the directory does not know. */
  async of(request: Request): Promise<Visitor | undefined> {
    const recognition = await this.#recognise(request);
    if (recognition === undefined) return undefined;
    const person = await this.#person(recognition.person);
    if (person === undefined) throw problems.personUnknown();
    return { ...person, by: recognition.by, until: recognition.until };
  }

  async #recognise(request: Request): Promise<Recognition | undefined> {
    for (const authenticator of this.authenticators) {
      const recognition = await authenticator.recognise(request);
      if (recognition) return recognition;
    }
    return undefined;
  }

  #person(id: string): Promise<Person | undefined> {
    const now = performance.now();
    const known = this.#remembered.get(id);
    if (known !== undefined && now - known.at < FRESH_MS) return known.person;
    if (this.#remembered.size >= MOST_REMEMBERED) this.#remembered.clear();
    const person = this.#find(id);
    this.#remembered.set(id, { person, at: now });
    person.catch(() => this.#remembered.delete(id));
    return person;
  }

  async #find(id: string): Promise<Person | undefined> {
    const [{ authority }, now] = await Promise.all([this.regime.current(), this.clock.now()]);
    const known = await this.directory.personOn(id, localDayOf(now, authority.zone));
    return known && { actor: { person: id, seats: known.seats }, name: known.name, language: known.language };
  }
}
