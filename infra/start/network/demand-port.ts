import { StartFailure } from '../start-failure.js';
import { isFree } from './ports.js';
import { whoListens } from './who-listens.js';

/** Refuses a port that another program has, and says which, as far as it can be known. */
export const demandPort = async (port: number, host: string): Promise<void> => {
  if (await isFree(port, host)) return;
  const holder = whoListens(port);
  const who = holder === undefined ? { vi: 'chương trình khác', en: 'another program' } : named(holder);
  throw new StartFailure({
    vi: `Cổng ${port} đã có ${who.vi} dùng. Hãy dừng chương trình đó, hoặc chọn cổng khác bằng DUNGHAN_PORT=${port + 1} (với npm start cũng được: -- --port ${port + 1}).`,
    en: `Port ${port} is used by ${who.en}. End that program, or choose another port by DUNGHAN_PORT=${port + 1} (with npm start also: -- --port ${port + 1}).`,
  });
};

const named = ({ name, pid }: { readonly name: string; readonly pid: number }): { vi: string; en: string } => ({
  vi: `chương trình “${name}” (tiến trình ${pid})`,
  en: `“${name}” (process ${pid})`,
});
