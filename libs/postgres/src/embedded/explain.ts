import { DatabaseFailure } from '../failure.js';

/** What PostgreSQL's last words mean for the person in front of the machine. */
export const explain = (output: string): DatabaseFailure => {
  const known = CAUSES.find(([pattern]) => pattern.test(output));
  const cause = new Error(output.trim().split('\n').slice(-12).join('\n'));
  return new DatabaseFailure(known?.[1] ?? unknown(output), { cause });
};

const CAUSES: readonly (readonly [RegExp, { readonly vi: string; readonly en: string }])[] = [
  [
    /No space left on device|could not (extend|write|resize).*(space|Disk quota)/,
    {
      vi: 'PostgreSQL nhúng không khởi động được vì hết chỗ trên đĩa. Hãy giải phóng chỗ trống rồi thử lại.',
      en: 'The embedded PostgreSQL could not start because the disk is full. Free some space and try again.',
    },
  ],
  [
    /Address already in use|could not bind/,
    {
      vi: 'PostgreSQL nhúng không khởi động được vì cổng đã có chương trình khác dùng. Hãy thử lại.',
      en: 'The embedded PostgreSQL could not start because another program took its port. Try again.',
    },
  ],
  [
    /database files are incompatible|initialized by PostgreSQL version/,
    {
      vi: 'Thư mục dữ liệu do một phiên bản PostgreSQL khác tạo ra. Hãy dùng thư mục dữ liệu khác, hoặc nâng cấp bằng pg_upgrade.',
      en: 'The data directory was made by another version of PostgreSQL. Use another data directory, or upgrade it with pg_upgrade.',
    },
  ],
  [
    /Permission denied|could not access|has invalid permissions|wrong ownership/,
    {
      vi: 'PostgreSQL nhúng không được phép đọc hoặc ghi thư mục dữ liệu. Hãy kiểm tra chủ sở hữu và quyền của thư mục đó.',
      en: 'The embedded PostgreSQL may not read or write its data directory. Check who owns that folder and its permissions.',
    },
  ],
];

const unknown = (output: string): { vi: string; en: string } => {
  const last = output.trim().split('\n').at(-1) ?? '';
  return {
    vi: `PostgreSQL nhúng không khởi động được: ${last}. Hãy xem tệp server.log cạnh dữ liệu, hoặc đặt DATABASE_URL.`,
    en: `The embedded PostgreSQL could not start: ${last}. See server.log beside the data, or set DATABASE_URL.`,
  };
};
