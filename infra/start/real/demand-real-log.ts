import { isDemonstration, RegimeDesk } from '#office';
import type { OfficeLog } from '../log/office-log.js';
import { StartFailure } from '../start-failure.js';

/** Refuses the log of a demonstration; answers whether a plan is in force. */
export const demandRealLog = async ({ store }: OfficeLog): Promise<{ readonly adopted: boolean }> => {
  if (await isDemonstration(store))
    throw new StartFailure({
      vi: 'Cơ sở dữ liệu này giữ nhật ký DIỄN TẬP; npm run serve chỉ chạy dữ liệu thật. Hãy đặt DATABASE_URL trỏ đến một cơ sở dữ liệu trống, hoặc dùng npm start để diễn tập.',
      en: 'This database holds the log of a DEMONSTRATION, and npm run serve is for real work. Point DATABASE_URL at an empty database, or use npm start for demonstrations.',
    });
  return { adopted: (await new RegimeDesk(store).find()) !== undefined };
};
