/** The code that the system and PostgreSQL give their errors. Not by `instanceof`: an error may come from another realm. */
export const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
