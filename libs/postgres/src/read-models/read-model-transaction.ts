/** What a projection writes with. */
export interface ReadModelTransaction {
  readonly query: (sql: string, values?: readonly unknown[]) => Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** The full name of a table of the projection: the one that is read, or the one being made anew while a rebuild goes on. */
  readonly table: (name: string) => string;
}
