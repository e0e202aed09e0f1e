import type { Setting, SettledSetting } from './setting.js';
import * as values from './values.js';

export const DATABASE_URL: Setting<string> = {
  name: 'DATABASE_URL',
  means: { vi: 'máy chủ PostgreSQL (15 trở lên) giữ nhật ký', en: 'the PostgreSQL server (15 or later) that holds the log' },
  must: {
    vi: 'phải có dạng postgres://người_dùng:mật_khẩu@máy:cổng/cơ_sở_dữ_liệu',
    en: 'must read postgres://user:password@host:port/database',
  },
  read: values.addressOf('postgres', 'postgresql'),
  example: 'postgres://dunghan:…@localhost:5432/dunghan',
  usually: { vi: 'PostgreSQL 18 kèm theo, trong thư mục dữ liệu', en: 'the embedded PostgreSQL 18, in the data folder' },
  secret: true,
};

export const DUNGHAN_DATA: SettledSetting<string> = {
  name: 'DUNGHAN_DATA',
  means: { vi: 'thư mục dữ liệu của bản chạy trên một máy', en: 'the data folder of what runs on one machine' },
  must: { vi: 'phải là đường dẫn đến một thư mục', en: 'must be the path of a folder' },
  read: values.absolutePath,
  example: '/srv/dunghan',
  usual: '.data',
};

export const DUNGHAN_FILES: Setting<string> = {
  name: 'DUNGHAN_FILES',
  means: {
    vi: 'thư mục giữ tệp đính kèm và bản kết xuất; khi có S3_BUCKET thì chỉ giữ tệp đang nhận',
    en: 'the folder that holds attached files and exports; with S3_BUCKET only what is on its way',
  },
  must: { vi: 'phải là đường dẫn đến một thư mục', en: 'must be the path of a folder' },
  read: values.absolutePath,
  example: '/srv/dunghan/files',
  usually: { vi: 'thư mục files trong DUNGHAN_DATA', en: 'the folder files in DUNGHAN_DATA' },
};

export const DUNGHAN_FILE_LARGEST_MIB: SettledSetting<number> = {
  name: 'DUNGHAN_FILE_LARGEST_MIB',
  means: { vi: 'một tệp đính kèm lớn nhất bao nhiêu MiB', en: 'how many MiB an attached file may have' },
  must: { vi: 'phải là số từ 1 đến 1024', en: 'must be a number from 1 to 1024' },
  read: values.wholeNumber(1, 1_024),
  example: '50',
  usual: '20',
};

export const S3_BUCKET: Setting<string> = {
  name: 'S3_BUCKET',
  means: {
    vi: 'ngăn chứa trong kho tương thích S3 để giữ tệp; cần khi API và worker chạy ở nhiều máy',
    en: 'the bucket of an S3-compatible store that holds files; needed where the API and the worker run on several machines',
  },
  must: {
    vi: 'phải là chữ thường, số, dấu chấm, dấu gạch, từ 3 đến 63 ký tự',
    en: 'must be 3 to 63 lower-case letters, digits, dots and dashes',
  },
  read: (text) => (/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(text) ? text : undefined),
  example: 'dunghan-files',
  usually: { vi: 'thư mục DUNGHAN_FILES giữ tệp', en: 'the folder DUNGHAN_FILES holds them' },
};

export const S3_ENDPOINT: Setting<string> = {
  name: 'S3_ENDPOINT',
  means: { vi: 'địa chỉ của kho tương thích S3, khi có S3_BUCKET', en: 'where the S3-compatible store is reached, with S3_BUCKET' },
  must: { vi: 'phải là địa chỉ http:// hoặc https:// không có ? và #', en: 'must be an http:// or https:// address without ? and #' },
  read: values.pageAddress,
  example: 'https://s3.quan3.example',
};

export const S3_REGION: SettledSetting<string> = {
  name: 'S3_REGION',
  means: { vi: 'vùng của kho đó, như kho đặt tên', en: 'the region of that store, as the store calls it' },
  must: { vi: 'phải là chữ thường, số, dấu gạch', en: 'must be lower-case letters, digits and dashes' },
  read: (text) => (/^[a-z0-9-]{1,50}$/.test(text) ? text : undefined),
  example: 'ap-southeast-1',
  usual: 'us-east-1',
};

export const S3_ACCESS_KEY_ID: Setting<string> = {
  name: 'S3_ACCESS_KEY_ID',
  means: { vi: 'mã khóa vào kho đó, khi có S3_BUCKET', en: 'the id of the key to that store, with S3_BUCKET' },
  must: { vi: 'phải là ký tự ASCII không có khoảng trắng', en: 'must be ASCII characters without spaces' },
  read: values.visibleText,
  example: 'dunghan',
  secret: true,
};

export const S3_SECRET_ACCESS_KEY: Setting<string> = {
  name: 'S3_SECRET_ACCESS_KEY',
  means: { vi: 'khóa vào kho đó, khi có S3_BUCKET', en: 'the key to that store, with S3_BUCKET' },
  must: { vi: 'phải là ký tự ASCII không có khoảng trắng', en: 'must be ASCII characters without spaces' },
  read: values.visibleText,
  example: '…',
  secret: true,
};

export const DUNGHAN_HOST: SettledSetting<string> = {
  name: 'DUNGHAN_HOST',
  means: { vi: 'địa chỉ mà trang và API lắng nghe', en: 'the address on which the page and the API listen' },
  must: { vi: 'phải là tên hoặc địa chỉ của máy này, không kèm cổng', en: 'must be a name or address of this machine, without a port' },
  read: values.host,
  example: '0.0.0.0',
  usual: '127.0.0.1',
};

export const DUNGHAN_PORT: SettledSetting<number> = {
  name: 'DUNGHAN_PORT',
  means: { vi: 'cổng của trang và API', en: 'the port of the page and the API' },
  must: { vi: 'phải là một cổng từ 1 đến 65535', en: 'must be a port from 1 to 65535' },
  read: values.wholeNumber(1, 65_535),
  example: '8080',
  usual: '3000',
};

export const DUNGHAN_PUBLIC_URL: Setting<string> = {
  name: 'DUNGHAN_PUBLIC_URL',
  means: {
    vi: 'địa chỉ mà mọi người mở trang; đường dẫn trong thư dùng địa chỉ này',
    en: 'where people open the page; links in mails use it',
  },
  must: { vi: 'phải là địa chỉ http:// hoặc https:// không có ? và #', en: 'must be an http:// or https:// address without ? and #' },
  read: values.pageAddress,
  example: 'https://dunghan.quan3.example',
  usually: { vi: 'địa chỉ mà API lắng nghe', en: 'the address on which the API listens' },
};

export const DUNGHAN_TOKEN_KEY: Setting<Uint8Array> = {
  name: 'DUNGHAN_TOKEN_KEY',
  means: { vi: 'khóa ký các thẻ truy cập', en: 'the key with which access tokens are signed' },
  must: { vi: 'phải là ít nhất 32 byte viết bằng base64url', en: 'must be at least 32 bytes as base64url' },
  read: values.key,
  example: '$(openssl rand -base64 32 | tr +/ -_)',
  usually: { vi: 'tạo ở lần chạy đầu, trong thư mục dữ liệu', en: 'made at the first start, in the data folder' },
  secret: true,
};

export const DUNGHAN_TOKEN_KEY_FILE: Setting<Uint8Array> = {
  name: 'DUNGHAN_TOKEN_KEY_FILE',
  means: { vi: 'tệp giữ khóa đó, thay cho DUNGHAN_TOKEN_KEY', en: 'a file that holds that key, instead of DUNGHAN_TOKEN_KEY' },
  must: {
    vi: 'phải là một tệp đọc được, giữ ít nhất 32 byte viết bằng base64url',
    en: 'must be a readable file that holds at least 32 bytes as base64url',
  },
  read: values.keyInFile,
  example: '/run/secrets/dunghan-token-key',
};

export const TEMPORAL_ADDRESS: Setting<string> = {
  name: 'TEMPORAL_ADDRESS',
  means: { vi: 'máy chủ Temporal giữ đồng hồ', en: 'the Temporal server that keeps the time' },
  must: { vi: 'phải có dạng máy:cổng', en: 'must read host:port' },
  read: values.hostAndPort,
  example: 'localhost:7233',
  usually: { vi: 'máy chủ kèm theo, dựng ở lần chạy đầu', en: 'a server of our own, built at the first start' },
};

export const TEMPORAL_NAMESPACE: SettledSetting<string> = {
  name: 'TEMPORAL_NAMESPACE',
  means: { vi: 'không gian tên trong Temporal', en: "Temporal's namespace" },
  must: { vi: 'phải là chữ, số, dấu gạch', en: 'must be letters, digits and dashes' },
  read: (text) => (/^[A-Za-z0-9][A-Za-z0-9_.-]{1,254}$/.test(text) ? text : undefined),
  example: 'dunghan',
  usual: 'dunghan',
};

export const TEMPORAL_UI_URL: Setting<string> = {
  name: 'TEMPORAL_UI_URL',
  means: { vi: 'trang riêng của Temporal, để dẫn đến từ trang tổng quan', en: "Temporal's own page, for a link on the overview" },
  must: { vi: 'phải là địa chỉ http:// hoặc https:// không có ? và #', en: 'must be an http:// or https:// address without ? and #' },
  read: values.pageAddress,
  example: 'http://127.0.0.1:8233',
};

export const AGENDA_SCOPE: SettledSetting<values.AgendaScopeSetting> = {
  name: 'AGENDA_SCOPE',
  means: {
    vi: 'một lịch việc cho mỗi đơn vị, hay cho cả nhánh đơn vị dưới một loại đơn vị',
    en: 'one agenda for each unit, or for all units below one of a kind',
  },
  must: { vi: 'phải là unit hoặc subtree:LOẠI', en: 'must be unit or subtree:KIND' },
  read: values.agendaScope,
  example: 'subtree:commune',
  usual: 'unit',
};

export const AGENDA_SPREAD_SECONDS: SettledSetting<number> = {
  name: 'AGENDA_SPREAD_SECONDS',
  means: { vi: 'giãn các lần thức cùng lúc trong chừng này giây', en: 'wakes of one instant are spread over so many seconds' },
  must: { vi: 'phải là số giây từ 0 đến 3600', en: 'must be seconds from 0 to 3600' },
  read: values.wholeNumber(0, 3_600),
  example: '300',
  usual: '0',
};

export const AGENDA_STICKY_TIMEOUT_SECONDS: Setting<number> = {
  name: 'AGENDA_STICKY_TIMEOUT_SECONDS',
  means: {
    vi: 'một lịch việc đã thức chờ worker quen của nó chừng này giây trước khi worker khác nhận',
    en: 'how many seconds an agenda that woke waits for the worker that knows it before another takes it',
  },
  must: { vi: 'phải là số giây từ 1 đến 3600', en: 'must be seconds from 1 to 3600' },
  read: values.wholeNumber(1, 3_600),
  example: '30',
  usually: { vi: '10; 300 với DUNGHAN_PROFILE=large', en: '10; 300 with DUNGHAN_PROFILE=large' },
};

export const DUNGHAN_PROFILE: SettledSetting<'usual' | 'large'> = {
  name: 'DUNGHAN_PROFILE',
  means: { vi: 'large khi có hơn 1.000 lịch việc', en: 'large for more than 1,000 agendas' },
  must: { vi: 'phải là usual hoặc large', en: 'must be usual or large' },
  read: values.word('usual', 'large'),
  example: 'large',
  usual: 'usual',
};

export const NOTICE_WINDOW_SECONDS: Setting<number> = {
  name: 'NOTICE_WINDOW_SECONDS',
  means: {
    vi: 'những việc của một người trong chừng này giây thành một thư tổng hợp',
    en: 'what is owed to one person within so many seconds becomes one digest',
  },
  must: { vi: 'phải là số giây từ 0 đến 86400', en: 'must be seconds from 0 to 86400' },
  read: values.wholeNumber(0, 86_400),
  example: '300',
  usually: { vi: '120 + AGENDA_SPREAD_SECONDS; diễn tập: 15', en: '120 + AGENDA_SPREAD_SECONDS; in a demonstration 15' },
};

export const SMTP_URL: Setting<string> = {
  name: 'SMTP_URL',
  means: { vi: 'máy chủ nhận thư để gửi đi', en: 'the mail server to which letters are handed over' },
  must: {
    vi: 'phải có dạng smtp://người_dùng:mật_khẩu@máy:cổng hoặc smtps://…',
    en: 'must read smtp://user:password@host:port or smtps://…',
  },
  read: values.addressOf('smtp', 'smtps'),
  example: 'smtps://dunghan:…@mail.example',
  usually: { vi: 'diễn tập: hộp thư tại chỗ', en: 'in a demonstration the local mailbox' },
  secret: true,
};

export const MAIL_FROM: Setting<values.MailSender> = {
  name: 'MAIL_FROM',
  means: { vi: 'người gửi ghi trên thư', en: 'whom letters are from' },
  must: { vi: 'phải có dạng Tên <địa_chỉ@máy>', en: 'must read Name <address@host>' },
  read: values.mailSender,
  example: '"Đúng Hạn <dunghan@quan3.example>"',
};

export const WORKER_PARTS: SettledSetting<ReadonlySet<values.WorkerPart>> = {
  name: 'WORKER_PARTS',
  means: {
    vi: 'worker này làm phần nào: log niêm phong nhật ký và cập nhật bảng, router đánh thức lịch việc, agendas chạy lịch việc, notices soạn thư, delivery gửi thư, exports viết các bản kết xuất',
    en: 'what this worker does: log seals the log and brings tables up to it, router wakes agendas, agendas runs them, notices composes digests, delivery hands them over, exports writes what is exported',
  },
  must: {
    vi: `phải là một hay nhiều trong ${values.WORKER_PARTS.join(', ')}, cách nhau bằng dấu phẩy`,
    en: `must be one or more of ${values.WORKER_PARTS.join(', ')}, with commas between`,
  },
  read: values.workerParts,
  example: 'log,router',
  usual: values.WORKER_PARTS.join(','),
};

export const DUNGHAN_DEMONSTRATION_SPEED: Setting<number> = {
  name: 'DUNGHAN_DEMONSTRATION_SPEED',
  means: {
    vi: 'đồng hồ diễn tập chạy nhanh gấp bao nhiêu lần; worker khởi động đồng hồ khi bắt đầu nhận việc',
    en: "how many times as fast a demonstration's clock runs; the worker starts it when it first polls",
  },
  must: { vi: 'phải là số lớn hơn 0, tối đa 86400', en: 'must be a number above 0, at most 86400' },
  read: values.speed,
  example: '3600',
  demonstration: true,
};

export const DUNGHAN_MAILBOX_DIRECTORY: Setting<string> = {
  name: 'DUNGHAN_MAILBOX_DIRECTORY',
  means: { vi: 'thư mục của hộp thư tại chỗ, xem ở /mailbox', en: 'the folder of the local mailbox, read at /mailbox' },
  must: { vi: 'phải là đường dẫn đến một thư mục', en: 'must be the path of a folder' },
  read: values.absolutePath,
  example: '.data/mailbox',
  demonstration: true,
};

export const DUNGHAN_MAILBOX_PORT: Setting<number> = {
  name: 'DUNGHAN_MAILBOX_PORT',
  means: { vi: 'cổng SMTP của hộp thư tại chỗ, chỉ trên máy này', en: 'the SMTP port of the local mailbox, on this machine alone' },
  must: { vi: 'phải là một cổng từ 1 đến 65535', en: 'must be a port from 1 to 65535' },
  read: values.wholeNumber(1, 65_535),
  example: '2525',
  demonstration: true,
};

export const DUNGHAN_LANG: SettledSetting<'vi' | 'en'> = {
  name: 'DUNGHAN_LANG',
  means: { vi: 'ngôn ngữ của dòng lệnh', en: 'the language of the command line' },
  must: { vi: 'phải là vi hoặc en', en: 'must be vi or en' },
  read: values.word('vi', 'en'),
  example: 'en',
  usual: 'vi',
};
