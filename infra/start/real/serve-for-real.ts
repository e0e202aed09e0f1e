import { join } from 'node:path';
import { listeningAt, loadServeConfig, type ServeConfig } from '#config';
import { smtpSettings } from '#mail';
import { explainFileFault, prepareDataFolder } from '../data-folder/data-folder.js';
import { endLeftovers } from '../data-folder/leftovers.js';
import { RunningRecord } from '../data-folder/running-record.js';
import { live } from '../living.js';
import { gapsNews } from '../log/gaps-news.js';
import { demandPort } from '../network/demand-port.js';
import { KeptDatabase } from '../supervision/kept-database.js';
import type { StopRequest } from '../supervision/stop-request.js';
import { temporalPlace } from '../temporal-place.js';
import { line } from '../terminal.js';
import { demandRealLog } from './demand-real-log.js';

/** `npm run serve`: real work, on the real clock, with settings from the environment alone, until somebody asks it to stop. */
export const serve = async (stop: StopRequest): Promise<void> => {
  const config = loadServeConfig();
  smtpSettings(config.smtpUrl); // refuses what the worker could not use, before anything is started
  const { dataFolder } = config;
  prepareDataFolder(dataFolder);
  const record = RunningRecord.claim(dataFolder);
  try {
    await run(config, record, stop);
  } catch (error) {
    throw explainFileFault(dataFolder, error);
  } finally {
    record.release();
  }
};

const run = async (config: ServeConfig, record: RunningRecord, stop: StopRequest): Promise<void> => {
  const { dataFolder, databaseUrl, host, port, publicUrl } = config;
  line({ vi: 'Đúng Hạn – dữ liệu thật.', en: 'Đúng Hạn – real work.' });
  await endLeftovers(record.leftBehind);
  await demandPort(port, host);
  const opening = KeptDatabase.open({ databaseUrl, dataDirectory: join(dataFolder, 'postgres') });
  try {
    const database = await stop.orStop(opening);
    const { adopted } = await stop.orStop(demandRealLog(database.log));
    const news = adopted ? await stop.orStop(gapsNews(database.log)) : NOT_ADOPTED;
    if (news !== undefined) line(news);
    const temporal = await temporalPlace(config.temporalAddress, config.temporalNamespace);
    record.begin({
      publicUrl,
      temporalAddress: temporal.address,
      temporalNamespace: temporal.namespace,
      tokenKeyFile: undefined,
      demonstration: undefined,
    });
    await live({
      dataFolder,
      record,
      database,
      stop,
      apiUrl: listeningAt(host, port),
      temporal,
      settings: { api: {}, worker: {} },
      onReady: () => Promise.resolve(line({ vi: `  Trang và API: ${publicUrl}/`, en: `  Page and API: ${publicUrl}/` })),
    });
  } finally {
    await opening.then(
      (database) => database.close(),
      () => undefined,
    );
  }
  line({ vi: 'Đã dừng.', en: 'Stopped.' });
};

const NOT_ADOPTED = {
  vi: '  Chưa có kế hoạch nào được thông qua. Khi đã ban hành, chạy: npx dunghan plan adopt TỆP_KẾ_HOẠCH --year NĂM',
  en: '  No plan is adopted yet. Once one is issued, run: npx dunghan plan adopt PLAN_FILE --year YEAR',
};
