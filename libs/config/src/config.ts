import { resolve } from 'node:path';

/** What a process is told by its environment, read once. Secrets come from nowhere else. */
export interface Config {
  /** The PostgreSQL to use (15 or later); without it an embedded one is started. */
  readonly databaseUrl: string | undefined;
  /** Where the embedded PostgreSQL keeps its data: an absolute path. */
  readonly dataDirectory: string;
}

/** Refuses what cannot be meant, in one sentence. */
export const loadConfig = (env: NodeJS.ProcessEnv = process.env, cwd: string = process.cwd()): Config => ({
  databaseUrl: databaseUrl(env['DATABASE_URL']),
  dataDirectory: resolve(cwd, env['DUNGHAN_DATA'] || '.data', 'postgres'),
});

export class ConfigRefused extends Error {
  override readonly name = 'ConfigRefused';

  constructor(readonly sentence: { readonly vi: string; readonly en: string }) {
    super(sentence.en);
  }
}

const databaseUrl = (text: string | undefined): string | undefined => {
  if (text === undefined || text === '') return undefined;
  if (/^postgres(ql)?:\/\//.test(text) && URL.canParse(text)) return text;
  throw new ConfigRefused({
    vi: 'DATABASE_URL phải có dạng postgres://người_dùng:mật_khẩu@máy:cổng/cơ_sở_dữ_liệu.',
    en: 'DATABASE_URL must read postgres://user:password@host:port/database.',
  });
};
