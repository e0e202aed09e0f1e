import { readFileSync } from 'node:fs';
import { loadConfig, readRunning, type Running } from '#config';
import { calendarOf, documentSign, Refusal, writeInstant } from '#domain';
import { readPersonas } from '../read-personas.js';
import { readPlan } from '../read-plan.js';
import { print, say, tell } from '../terminal.js';
import { type Act, ActingCast } from './acts.js';
import { CompilingCast } from './compiling-acts.js';
import { liveOn } from './live-on.js';
import { OfficeApi, type RequestRefused } from './office-api.js';

/** What was said on the line; what was not, is as the demonstration was made. */
export interface PersonasOptions {
  readonly personas?: string;
  readonly plan?: string;
  readonly seed?: number;
  readonly hoursAway?: number;
}

/** Lets the persons of the demonstration that runs on this machine act until somebody stops them. */
export const letPersonsAct = async (options: PersonasOptions): Promise<void> => {
  const running = demandDemonstration(readRunning(loadConfig().dataFolder));
  const made = { ...running.demonstration, ...options };
  const plan = readPlan(made.plan);
  const personas = { ...readPersonas(made.personas, plan), ...(made.hoursAway > 0 && { keepAwayHours: made.hoursAway }) };
  const rules = { duties: plan.duties, policies: plan.policies, calendar: calendarOf(plan) };
  const cast = { plan, rules, personas, seed: made.seed };
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop.abort());
  tell(
    say({
      vi: `Các nhân vật giả định đang hành động trên ${running.publicUrl}. Ctrl-C để dừng.`,
      en: `The invented persons are acting on ${running.publicUrl}. Ctrl-C stops.`,
    }),
  );
  await liveOn({
    api: new OfficeApi({ url: running.publicUrl, tokenKey: keyIn(running.tokenKeyFile) }),
    cast: new ActingCast(cast),
    compiling: new CompilingCast(cast),
    sign: documentSign(plan.units, plan.issuer),
    zone: plan.zone,
    signal: stop.signal,
    news: {
      acted: (act, at) => print(`${writeInstant(at, plan.zone)}  ${sayAct(act)}`),
      refused: (act, refusal) => tell(`${sayAct(act)}: ${sayRefusal(refusal)}`),
      away: (error) =>
        tell(
          say({
            vi: `API chưa trả lời (${String(error)}); sẽ thử lại.`,
            en: `The API does not answer (${String(error)}); trying again.`,
          }),
        ),
    },
  });
};

type RunningDemonstration = Running & { readonly demonstration: NonNullable<Running['demonstration']>; readonly tokenKeyFile: string };

const demandDemonstration = (running: Running | undefined): RunningDemonstration => {
  if (running === undefined)
    throw new Refusal('NOTHING_RUNS', {
      vi: 'Không có cuộc diễn tập nào đang chạy trên thư mục dữ liệu này. Hãy chạy npm start trước, hoặc đặt DUNGHAN_DATA.',
      en: 'No demonstration runs on this data folder. Run npm start first, or set DUNGHAN_DATA.',
    });
  const { demonstration, tokenKeyFile } = running;
  if (demonstration !== undefined && tokenKeyFile !== undefined) return { ...running, demonstration, tokenKeyFile };
  throw new Refusal('NOT_A_DEMONSTRATION', {
    vi: 'Hệ thống đang chạy là dữ liệu thật; nhân vật giả định chỉ hành động trong diễn tập (npm start).',
    en: 'What runs here is real work; invented persons act in demonstrations only (npm start).',
  });
};

const keyIn = (file: string): Uint8Array => new Uint8Array(Buffer.from(readFileSync(file, 'utf8').trim(), 'base64url'));

const sayAct = ({ person, path }: Act): string => {
  const what = path.split('/').at(-1)!;
  return `${person}: ${say(WORDS[what] ?? { vi: what, en: what })} ${path.split('/').slice(2, -1).map(decodeURIComponent).join(' ')}`;
};

const WORDS: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  draft: { vi: 'lưu bản nháp', en: 'drafts' },
  submissions: { vi: 'gửi báo cáo', en: 'hands in' },
  acceptances: { vi: 'chấp nhận', en: 'accepts' },
  returns: { vi: 'trả lại để bổ sung', en: 'sends back' },
  approvals: { vi: 'phê duyệt đề xuất', en: 'approves' },
  declines: { vi: 'không phê duyệt', en: 'declines' },
  decisions: { vi: 'cho thêm thời gian', en: 'gives more time' },
  dispatches: { vi: 'phát hành văn bản', en: 'sends out' },
  'missing-units': { vi: 'cho tổng hợp khi còn thiếu báo cáo', en: 'lets it be compiled without what is missing' },
  drafts: { vi: 'trình dự thảo báo cáo tổng hợp', en: 'puts the compiled draft before the Office' },
  reviews: { vi: 'thẩm tra báo cáo tổng hợp', en: 'reviews the compiled report' },
  signatures: { vi: 'ký báo cáo tổng hợp', en: 'signs the compiled report' },
  issues: { vi: 'cho số, phát hành báo cáo tổng hợp', en: 'numbers and issues the compiled report' },
  revisions: { vi: 'lập bản tổng hợp tiếp theo', en: 'takes the next edition in hand' },
  acknowledgements: { vi: 'xác nhận đã nhận văn bản', en: 'acknowledges the document' },
};

const sayRefusal = ({ problem, message }: RequestRefused): string => (problem.sentence === undefined ? message : say(problem.sentence));
