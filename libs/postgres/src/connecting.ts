import pg from 'pg';
import { codeOf } from './error-code.js';
import { DatabaseFailure } from './failure.js';

const OLDEST_VERSION = 15;

/** A connection to a server that is old enough to be trusted and new enough to be used. What stands in the way is said in one sentence, without the address. */
export const connect = async (url: string): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined); // a server that goes away is noticed by the next query, which says so
  try {
    await client.connect();
  } catch (error) {
    throw new DatabaseFailure(REASONS[String(codeOf(error))] ?? unknown(error), { cause: error });
  }
  const { rows } = await client.query<{ version: number }>(`select current_setting('server_version_num')::int / 10000 as version`);
  const version = rows[0]?.version ?? 0;
  if (version >= OLDEST_VERSION) return client;
  await client.end();
  throw new DatabaseFailure({
    vi: `Máy chủ này là PostgreSQL ${version}; cần phiên bản ${OLDEST_VERSION} trở lên. Hãy nâng cấp, hoặc bỏ DATABASE_URL để dùng PostgreSQL kèm theo.`,
    en: `This server is PostgreSQL ${version}; version ${OLDEST_VERSION} or later is needed. Upgrade it, or leave DATABASE_URL out to use the embedded one.`,
  });
};

/** The same for a connection that is lost in the middle; anything else is handed back as it was. */
export const explainLoss = (error: unknown): unknown => {
  const lost = LOSSES.has(String(codeOf(error))) || (error instanceof Error && LOST.test(error.message));
  if (!lost || error instanceof DatabaseFailure) return error;
  return new DatabaseFailure(
    {
      vi: 'Mất kết nối với cơ sở dữ liệu giữa chừng. Những gì đã ghi vẫn còn nguyên; hãy kiểm tra máy chủ rồi chạy lại lệnh.',
      en: 'The connection to the database was lost midway. What was recorded is whole; check the server and run the command again.',
    },
    { cause: error },
  );
};

// The last is what a migration says whose connection has gone.
const LOST = /Connection terminated|connection timeout|Query runner already released/;

// Shut down, crashed, or starting again after a crash; full; gone from the network.
const LOSSES: ReadonlySet<string> = new Set([
  ...['57P01', '57P02', '57P03', '53300'],
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN'],
]);

const nobodyThere = {
  vi: 'Không có máy chủ PostgreSQL nào trả lời ở địa chỉ trong DATABASE_URL. Hãy kiểm tra máy, cổng và xem máy chủ đã chạy chưa.',
  en: 'No PostgreSQL server answers at the address in DATABASE_URL. Check host and port, and whether the server runs.',
};
const wrongPassword = {
  vi: 'Máy chủ PostgreSQL không nhận tài khoản hoặc mật khẩu trong DATABASE_URL. Hãy kiểm tra lại.',
  en: 'The PostgreSQL server does not accept the user or password in DATABASE_URL. Check them.',
};

const REASONS: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  ECONNREFUSED: nobodyThere,
  ENOTFOUND: nobodyThere,
  EHOSTUNREACH: nobodyThere,
  ETIMEDOUT: nobodyThere,
  EAI_AGAIN: nobodyThere,
  '28P01': wrongPassword,
  '28000': wrongPassword,
  '3D000': {
    vi: 'Cơ sở dữ liệu trong DATABASE_URL chưa có trên máy chủ. Hãy tạo nó (CREATE DATABASE) hoặc sửa tên.',
    en: 'The database in DATABASE_URL is not on the server. Create it (CREATE DATABASE) or correct the name.',
  },
  '57P03': {
    vi: 'Máy chủ PostgreSQL đang khởi động hoặc đang dừng. Hãy thử lại sau ít phút.',
    en: 'The PostgreSQL server is starting or stopping. Try again in a few minutes.',
  },
  '53300': {
    vi: 'Máy chủ PostgreSQL đã hết kết nối. Hãy tăng max_connections hoặc thử lại sau.',
    en: 'The PostgreSQL server has no connection left. Raise max_connections or try again later.',
  },
};

const unknown = (error: unknown): { vi: string; en: string } => {
  const code = codeOf(error);
  const reason = typeof code === 'string' ? code : '?';
  return {
    vi: `Không kết nối được cơ sở dữ liệu (${reason}). Hãy kiểm tra DATABASE_URL, TLS và mạng.`,
    en: `The database cannot be reached (${reason}). Check DATABASE_URL, TLS and the network.`,
  };
};
