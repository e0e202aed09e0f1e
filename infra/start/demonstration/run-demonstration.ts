import { join } from 'node:path';
import { listeningAt, loadStartConfig } from '#config';
import { type Personas, type Plan, writeInstant } from '#domain';
import { number, progressOf } from '../../../apps/cli/src/terminal.js';
import { explainFileFault, prepareDataFolder } from '../data-folder/data-folder.js';
import { endLeftovers } from '../data-folder/leftovers.js';
import { RunningRecord } from '../data-folder/running-record.js';
import { tokenKeyFile } from '../data-folder/token-key.js';
import { live } from '../living.js';
import { gapsNews } from '../log/gaps-news.js';
import { demandPort } from '../network/demand-port.js';
import { freePort } from '../network/ports.js';
import type { StartOptions } from '../start-options.js';
import { KeptDatabase } from '../supervision/kept-database.js';
import type { StopRequest } from '../supervision/stop-request.js';
import { temporalPlace } from '../temporal-place.js';
import { line, since } from '../terminal.js';
import { askedInstant } from './asked-instant.js';
import { ClockTeller } from './clock-teller.js';
import { askedFor, readFiles, usualFiles } from './demonstration-files.js';
import { demandFilledWith, type FilledWith, readFilledWith, writeFilledWith } from './filled-with.js';
import { type DemonstrationReady, prepareDemonstration } from './prepare-demonstration.js';
import { signInLinks } from './sign-in-links.js';

/** Two minutes before a wave of reminders of the yearly report goes out. */
const USUAL_AT = '2023-11-08T07:58';
const USUAL_SPEED = 1;
const USUAL_MAILBOX_PORT = 2525;

/** `npm start`: the whole authority with invented persons on this machine, until somebody asks it to stop. */
export const runDemonstration = async (options: StartOptions, stop: StopRequest): Promise<void> => {
  const { dataFolder, ...config } = loadStartConfig();
  prepareDataFolder(dataFolder);
  const record = RunningRecord.claim(dataFolder);
  try {
    await run({ ...config, dataFolder, record, port: options.port ?? config.port }, options, stop);
  } catch (error) {
    throw explainFileFault(dataFolder, error);
  } finally {
    record.release();
  }
};

interface Place {
  readonly dataFolder: string;
  readonly record: RunningRecord;
  readonly databaseUrl: string | undefined;
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string | undefined;
  readonly temporalAddress: string | undefined;
  readonly temporalNamespace: string;
}

const run = async (place: Place, options: StartOptions, stop: StopRequest): Promise<void> => {
  const { dataFolder, record, host, port } = place;
  line({
    vi: 'Đúng Hạn – DIỄN TẬP với nhân vật giả định; không phải dữ liệu thật.',
    en: 'Đúng Hạn – a DEMONSTRATION with invented persons; no real data.',
  });
  const left = await endLeftovers(record.leftBehind);
  if (left.length > 0)
    line({
      vi: `  Đã dọn tiến trình của lần chạy trước: ${left.join(', ')}.`,
      en: `  Ended what the last start had left: ${left.join(', ')}.`,
    });
  await demandPort(port, host);
  const opening = openDatabase(place);
  try {
    const database = await stop.orStop(opening);
    const filledWith = chosen(dataFolder, askedFor(options));
    const files = readFiles(filledWith);
    const ready = await stop.orStop(prepare(database, { ...files, filledWith, options }));
    writeFilledWith(dataFolder, filledWith);
    const news = await stop.orStop(gapsNews(database.log));
    if (news !== undefined) line(news);
    await liveOn({ ...place, database, stop, files, filledWith, ready, speed: options.speed ?? USUAL_SPEED });
  } finally {
    await opening.then(
      (database) => database.close(),
      () => undefined,
    );
  }
  line({ vi: 'Đã dừng. Lần chạy sau đi tiếp từ đây.', en: 'Stopped. The next start goes on from here.' });
};

// Temporal's pools, those of our processes, and room for commands.
const MOST_CONNECTIONS = 200;

const openDatabase = async ({ databaseUrl, dataFolder }: Place): Promise<KeptDatabase> => {
  const began = performance.now();
  const dataDirectory = join(dataFolder, 'postgres');
  const database = await KeptDatabase.open({ databaseUrl, dataDirectory, settings: [`max_connections=${MOST_CONNECTIONS}`] });
  const [where, took] = [databaseUrl === undefined ? dataFolder : 'DATABASE_URL', since(began)];
  line({ vi: `  PostgreSQL: đã mở (${where}), ${took.vi}.`, en: `  PostgreSQL: open (${where}), ${took.en}.` });
  return database;
};

/** What the log was filled with, or is going to be. */
const chosen = (dataFolder: string, asked: Partial<FilledWith>): FilledWith => {
  const filled = readFilledWith(dataFolder);
  if (filled !== undefined) demandFilledWith(filled, asked);
  return filled ?? { ...usualFiles(), ...asked };
};

const prepare = async (
  { log }: KeptDatabase,
  { plan, personas, filledWith, options }: { plan: Plan; personas: Personas; filledWith: FilledWith; options: StartOptions },
): Promise<DemonstrationReady> => {
  const began = performance.now();
  const ready = await prepareDemonstration(log, {
    plan,
    personas,
    seed: filledWith.seed,
    at: options.at === undefined ? undefined : askedInstant(options.at, plan.zone),
    usualAt: askedInstant(USUAL_AT, plan.zone),
    progress: progressOf({ vi: '  Đã ghi', en: '  Recorded' }),
  });
  const [took, at] = [since(began), writeInstant(ready.standsAt, plan.zone)];
  if (ready.filled === undefined) line({ vi: `  Nhật ký: đi tiếp từ ${at}.`, en: `  The log: goes on from ${at}.` });
  else {
    const events = number(ready.filled);
    line({
      vi: `  Nhật ký: ${events} sự kiện diễn tập đến ${at}, ${took.vi}.`,
      en: `  The log: ${events} rehearsed events up to ${at}, ${took.en}.`,
    });
  }
  return ready;
};

interface LivingOn extends Place {
  readonly database: KeptDatabase;
  readonly stop: StopRequest;
  readonly files: { readonly plan: Plan; readonly personas: Personas };
  readonly filledWith: FilledWith;
  readonly ready: DemonstrationReady;
  readonly speed: number;
}

const liveOn = async ({ files, filledWith, ready, speed, host, port, ...place }: LivingOn): Promise<void> => {
  const { dataFolder, record, database, stop } = place;
  const began = performance.now();
  const apiUrl = listeningAt(host, port);
  const publicUrl = place.publicUrl ?? apiUrl;
  const temporal = await temporalPlace(place.temporalAddress, place.temporalNamespace);
  const keyFile = tokenKeyFile(dataFolder);
  record.begin({
    publicUrl,
    temporalAddress: temporal.address,
    temporalNamespace: temporal.namespace,
    tokenKeyFile: keyFile,
    demonstration: { ...filledWith, speed },
  });
  const mailbox = { DUNGHAN_MAILBOX_DIRECTORY: join(dataFolder, 'mailbox'), DUNGHAN_MAILBOX_PORT: `${await freePort(USUAL_MAILBOX_PORT)}` };
  const pages = { DUNGHAN_PUBLIC_URL: publicUrl, DUNGHAN_HOST: host, DUNGHAN_PORT: `${port}`, DUNGHAN_TOKEN_KEY_FILE: keyFile };
  const clock = new ClockTeller({ zone: files.plan.zone, speed });
  await live({
    dataFolder,
    record,
    database,
    stop,
    apiUrl,
    temporal,
    settings: {
      mailbox,
      api: { ...pages, DUNGHAN_MAILBOX_DIRECTORY: mailbox.DUNGHAN_MAILBOX_DIRECTORY },
      worker: {
        ...pages,
        SMTP_URL: `smtp://127.0.0.1:${mailbox.DUNGHAN_MAILBOX_PORT}?tls=off`,
        MAIL_FROM: 'Đúng Hạn (diễn tập) <dunghan@demonstration.invalid>',
        DUNGHAN_DEMONSTRATION_SPEED: `${speed}`,
      },
    },
    onReady: async () => {
      const took = since(began);
      line({ vi: `  Trang tổng quan:  ${publicUrl}/  (${took.vi})`, en: `  Overview page:    ${publicUrl}/  (${took.en})` });
      line({ vi: `  Tài liệu API:     ${publicUrl}/api/docs`, en: `  API documents:    ${publicUrl}/api/docs` });
      line({ vi: `  Hộp thư:          ${publicUrl}/mailbox`, en: `  Mailbox:          ${publicUrl}/mailbox` });
      const links = await signInLinks(database.log, { ...files, at: ready.standsAt, publicUrl });
      line({ vi: '  Đăng nhập một lần, trong 15 phút:', en: '  Sign-in links, once and within 15 minutes:' });
      for (const { who, url } of links) line({ vi: `    ${who.vi}: ${url}`, en: `    ${who.en}: ${url}` });
      line({ vi: '  Ctrl-C để dừng.', en: '  Ctrl-C stops.' });
    },
    onLook: () => clock.look(database.log),
  });
};
