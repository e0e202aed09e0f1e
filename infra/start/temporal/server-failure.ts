import type { Bilingual } from '#domain';
import { StartFailure } from '../start-failure.js';

export interface ServerEnding {
  /** The exit code, or the signal's name, or why it never began. */
  readonly how: string;
  /** The last line of its complaints. */
  readonly lastWords: string | undefined;
}

/** What the server's last words mean for the person in front of the machine. */
export const explainServer = ({ how, lastWords }: ServerEnding): StartFailure => {
  const words = lastWords?.replace(/^temporal-server: /, '') ?? how;
  const known = CAUSES.find(([pattern]) => pattern.test(words));
  return new StartFailure(known?.[1] ?? unknown(words), { cause: new Error(`${how}: ${words}`) });
};

const CAUSES: readonly (readonly [RegExp, Bilingual])[] = [
  [
    /port \d+ cannot be used/,
    {
      vi: 'Máy chủ Temporal không khởi động được vì cổng đã có chương trình khác dùng. Hãy dừng chương trình đó, hoặc chọn cổng khác.',
      en: 'The Temporal server could not start because another program uses its port. End that program, or choose another port.',
    },
  ],
  [
    /PostgreSQL does not answer|PostgreSQL at .* is starting/,
    {
      vi: 'Máy chủ Temporal không khởi động được vì PostgreSQL chưa trả lời. Hãy kiểm tra xem PostgreSQL đã chạy chưa.',
      en: 'The Temporal server could not start because PostgreSQL does not answer. Check whether it runs.',
    },
  ],
  [
    /does not accept the user|may not make what is needed/,
    {
      vi: 'Máy chủ Temporal không khởi động được vì PostgreSQL không cho tài khoản này vào hoặc tạo cơ sở dữ liệu. Hãy kiểm tra tài khoản, mật khẩu và quyền CREATEDB.',
      en: 'The Temporal server could not start because PostgreSQL does not let this user in or make databases. Check user, password and the right CREATEDB.',
    },
  ],
  [
    /another Temporal server works/,
    {
      vi: 'Máy chủ Temporal không khởi động được vì một máy chủ Temporal khác đang dùng cùng cơ sở dữ liệu. Hãy dừng máy chủ kia.',
      en: 'The Temporal server could not start because another Temporal server works on the same databases. End that one.',
    },
  ],
  [
    /disk of PostgreSQL|no space left/i,
    {
      vi: 'Máy chủ Temporal không khởi động được vì hết chỗ trên đĩa. Hãy giải phóng chỗ trống rồi thử lại.',
      en: 'The Temporal server could not start because the disk is full. Free some space and try again.',
    },
  ],
];

const unknown = (words: string): Bilingual => ({
  vi: `Máy chủ Temporal không khởi động được: ${words}.`,
  en: `The Temporal server could not start: ${words}.`,
});
