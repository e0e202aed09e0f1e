import type { Bilingual } from '#domain';
import { StartFailure } from '../start-failure.js';

/** What Go's last words mean for the person in front of the machine. */
export const explainBuild = (output: string): StartFailure => {
  const known = CAUSES.find(([pattern]) => pattern.test(output));
  const cause = new Error(output.trim().split('\n').slice(-12).join('\n'));
  return new StartFailure(known?.[1] ?? unknown(output), { cause });
};

export const noGo = (): StartFailure =>
  new StartFailure({
    vi: `Chưa dựng được máy chủ Temporal vì máy này không có Go. Hãy cài ${GO} (go.dev/doc/install), hoặc đặt TEMPORAL_ADDRESS trỏ đến một máy chủ Temporal.`,
    en: `The Temporal server cannot be built because this machine has no Go. Install ${GO} (go.dev/doc/install), or set TEMPORAL_ADDRESS to a Temporal server.`,
  });

export const unusableCache = (folder: string, cause: unknown): StartFailure =>
  new StartFailure(
    {
      vi: `Không ghi được vào thư mục bộ nhớ đệm ${folder}, nơi đặt máy chủ Temporal khi dựng xong. Hãy kiểm tra quyền, hoặc chỉ thư mục khác bằng XDG_CACHE_HOME.`,
      en: `The cache folder ${folder}, where the Temporal server goes when it is built, cannot be written. Check its permissions, or name another by XDG_CACHE_HOME.`,
    },
    { cause },
  );

const GO = 'Go 1.26.8';

const CAUSES: readonly (readonly [RegExp, Bilingual])[] = [
  [
    /no space left on device|disk quota exceeded/i,
    {
      vi: 'Chưa dựng được máy chủ Temporal vì hết chỗ trên đĩa. Hãy giải phóng khoảng 5 GB rồi thử lại.',
      en: 'The Temporal server could not be built because the disk is full. Free about 5 GB and try again.',
    },
  ],
  [
    /requires go >=|invalid go version|toolchain not available|golang\.org\/toolchain|unknown directive: toolchain/,
    {
      vi: `Chưa dựng được máy chủ Temporal vì Go trên máy này quá cũ. Hãy cài ${GO} trở lên (go.dev/doc/install), hoặc đặt TEMPORAL_ADDRESS.`,
      en: `The Temporal server could not be built because Go on this machine is too old. Install ${GO} or later (go.dev/doc/install), or set TEMPORAL_ADDRESS.`,
    },
  ],
  [
    /dial tcp|no such host|i\/o timeout|TLS handshake|connection re(fused|set)|network is unreachable|module lookup disabled|proxyconnect/,
    {
      vi: 'Chưa dựng được máy chủ Temporal vì không tải được các gói Go. Hãy kiểm tra mạng, hoặc đặt GOPROXY nếu cơ quan có máy chủ gói riêng, rồi thử lại.',
      en: "The Temporal server could not be built because Go's modules could not be downloaded. Check the network, or set GOPROXY if your office has a proxy for modules, and try again.",
    },
  ],
  [
    /signal: killed|cannot allocate memory|out of memory/,
    {
      vi: 'Chưa dựng được máy chủ Temporal vì thiếu bộ nhớ. Việc dựng cần khoảng 3 GB trống; hãy đóng bớt chương trình rồi thử lại.',
      en: 'The Temporal server could not be built because memory ran out. Building takes about 3 GB; close other programs and try again.',
    },
  ],
];

const unknown = (output: string): Bilingual => {
  const last = output.trim().split('\n').at(-1) ?? '';
  return {
    vi: `Chưa dựng được máy chủ Temporal: ${last}. Hãy chạy "go build ." trong infra/temporal để xem đầy đủ, hoặc đặt TEMPORAL_ADDRESS.`,
    en: `The Temporal server could not be built: ${last}. Run "go build ." in infra/temporal to see all of it, or set TEMPORAL_ADDRESS.`,
  };
};
