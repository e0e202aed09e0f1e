import type { OutgoingMail } from '../outgoing-mail.js';

/** A letter as the engine writes them. */
export const letter = (change: Partial<OutgoingMail> = {}): OutgoingMail => ({
  messageId: '<notice-1@q3.example>',
  from: { name: 'Đúng Hạn – Quận 3', address: 'nhac@q3.example' },
  to: 'an@q3.example',
  subject: '3 báo cáo đến hạn trước ngày 15/04/2023',
  text: 'Báo cáo định kỳ hàng tháng tháng 04/2023 (Phòng Kinh tế): hạn hết ngày 14/04/2023\n.\n',
  html: '<p>Báo cáo định kỳ hàng tháng</p>',
  headers: { 'X-Dunghan-Notice': 'notice-1', 'Auto-Submitted': 'auto-generated', 'Content-Language': 'vi' },
  ...change,
});
