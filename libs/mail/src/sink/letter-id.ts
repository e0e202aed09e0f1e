/** `1681174800000-000001`: when it arrived by this machine's clock, and a number. Ids sort as the letters arrived. */
export type LetterId = `${string}-${string}`;

/** Whether this can be the name of a letter; nothing that leads out of the mailbox can. */
export const isLetterId = (text: string): text is LetterId => /^\d{13}-\d{6}$/.test(text);

/** The id after `last`, even if the clock was set back. */
export const nextLetterId = (last: LetterId | undefined, nowMs: number): LetterId => {
  const lastMs = Number(last?.slice(0, 13) ?? 0);
  const lastNumber = Number(last?.slice(14) ?? 0);
  if (nowMs > lastMs) return write(nowMs, 1);
  return lastNumber < 999_999 ? write(lastMs, lastNumber + 1) : write(lastMs + 1, 1);
};

export const fileOf = (id: LetterId): string => `${id}.eml`;

export const idOf = (file: string): LetterId | undefined => {
  const id = file.replace(/\.eml$/, '');
  return file.endsWith('.eml') && isLetterId(id) ? id : undefined;
};

const write = (ms: number, number: number): LetterId => `${String(ms).padStart(13, '0')}-${String(number).padStart(6, '0')}`;
