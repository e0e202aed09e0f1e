import type { EscalationStatus } from '#contracts';
import type { Bilingual } from '#domain';

/** How a case stands, in words. */
export const CASE_STATUS: Readonly<Record<EscalationStatus, Bilingual>> = {
  proposed: { vi: 'chờ quyết định', en: 'waiting for a decision' },
  approved: { vi: 'đã phê duyệt, chờ phát hành', en: 'approved, to be sent out' },
  declined: { vi: 'bị từ chối', en: 'declined' },
  withdrawn: { vi: 'đã rút', en: 'withdrawn' },
  dispatched: { vi: 'đã phát hành, chờ xác nhận', en: 'sent out, to be acknowledged' },
  acknowledged: { vi: 'đơn vị đã nhận', en: 'acknowledged by the unit' },
  moot: { vi: 'không còn cần', en: 'no longer needed' },
  resolved: { vi: 'đã giải quyết', en: 'resolved' },
  escalated_further: { vi: 'đã trình lên cấp trên', en: 'taken to the next level' },
  closed: { vi: 'đã khép lại', en: 'closed' },
};
