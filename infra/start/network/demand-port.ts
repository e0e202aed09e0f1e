import { StartFailure } from '../start-failure.js';
import { isFree } from './ports.js';
import { whoListens } from './who-listens.js';

/** Refuses a port that another program has, and says which, as far as it can be known. */
export const demandPort = async (port: number, host: string): Promise<void> => {
  if (await isFree(port, host)) return;
  const holder = whoListens(port);
  const who = holder === undefined ? { vi: 'chương trình khác', en: 'another program' } : named(holder);
  throw new StartFailure({
    vi: `Cổng ${port} đã có ${who.vi} dùng. Hãy dừng chương trình đó, hoặc chọn cổng khác: npm start -- --port ${port + 1} (hoặc đặt DUNGHAN_PORT).`,
    en: `Port ${port} is used by ${who.en}. End that program, or choose another port: npm start -- --port ${port + 1} (or set DUNGHAN_PORT).`,
  });
};

const named = ({ name, pid }: { readonly name: string; readonly pid: number }): { vi: string; en: string } => ({
  vi: `chương trình “${name}” (tiến trình ${pid})`,
  en: `“${name}” (process ${pid})`,
});
