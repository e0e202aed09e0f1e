import type { Bilingual } from '#domain';
import type { LogMode } from '../../http/mode.js';
import type { ClockFacts } from './facts.js';

/** Whether somebody keeps the time, and what to do if nobody does. */
export const sayClock = (
  { state, note }: ClockFacts,
  mode: LogMode,
): { readonly word: Bilingual; readonly more: Bilingual | undefined } => {
  switch (state) {
    case 'running':
      return { word: { vi: 'đang chạy', en: 'running' }, more: undefined };
    case 'starting':
      return { word: { vi: 'đang khởi động', en: 'starting' }, more: joined(note, MEANWHILE) };
    case 'standing':
      return { word: { vi: 'đang đứng yên', en: 'standing still' }, more: STANDING };
    case 'away':
      return { word: { vi: 'không hoạt động', en: 'away' }, more: joined(MEANWHILE, note ?? mend(mode)) };
    case 'unknown':
      return { word: { vi: 'chưa rõ', en: 'not known' }, more: UNKNOWN };
  }
};

const MEANWHILE: Bilingual = {
  vi: 'Nhắc hạn tạm dừng, việc gửi báo cáo vẫn bình thường.',
  en: 'Reminders wait; reports are taken as usual.',
};

const STANDING: Bilingual = {
  vi: 'Đồng hồ của cuộc diễn tập đã được dừng; nó chạy tiếp khi bộ phận nhắc hạn khởi động lại.',
  en: 'The clock of the demonstration was stopped; it goes on when the worker starts again.',
};

const UNKNOWN: Bilingual = {
  vi: 'Cơ sở dữ liệu trả lời chậm; hãy tải lại trang sau ít giây.',
  en: 'The database answers slowly; load the page again in a few seconds.',
};

const mend = (mode: LogMode): Bilingual => {
  const command = mode === 'demonstration' ? 'npm start' : 'npm run serve';
  return { vi: `Để chạy lại: ${command}.`, en: `To bring it back: ${command}.` };
};

const joined = (first: Bilingual | null, second: Bilingual): Bilingual =>
  first === null ? second : { vi: `${first.vi} ${second.vi}`, en: `${first.en} ${second.en}` };
