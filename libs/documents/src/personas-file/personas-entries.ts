import type { Behaviour, LocalDay, Role } from '#domain';
import { ROLES } from '#domain';
import { Code, Day, OneOf, Optional, Part, Parts, Text, Whole } from '../plan-file/entries/field.js';

const BEHAVIOURS: readonly Behaviour['kind'][] = ['punctual', 'last_minute', 'late', 'silent', 'returned_once'];

export class UnitPersonaEntry {
  @Code('đơn vị', 'unit')
  readonly unit: string;

  @OneOf('cách cư xử', 'behaviour', BEHAVIOURS)
  readonly behaviour: Behaviour['kind'];

  @Optional()
  @Whole('gửi trước ngày cuối bao nhiêu ngày làm việc', 'handed in so many working days before the last day', 1, 60)
  readonly workingDaysBefore?: number;

  @Optional()
  @Whole('trễ bao nhiêu ngày làm việc', 'late by so many working days', 1, 250)
  readonly workingDaysLate?: number;
}

/** Lots are drawn for each report by these weights. */
export class WeightsEntry {
  @Whole('đúng hạn', 'punctual', 0, 1000)
  readonly punctual: number;

  @Whole('phút chót', 'at the last minute', 0, 1000)
  readonly last_minute: number;

  @Whole('trễ hạn', 'late', 0, 1000)
  readonly late: number;

  @Whole('im lặng', 'silent', 0, 1000)
  readonly silent: number;

  @Whole('bị trả lại một lần', 'returned once', 0, 1000)
  readonly returned_once: number;
}

export class FinanceEntry {
  @Whole('kiểm tra sau bao nhiêu ngày làm việc', 'reviews after so many working days', 1, 60)
  readonly reviewAfterWorkingDays: number;
}

export class ManagersEntry {
  @OneOf('quyết định thế nào', 'how they decide', ['approve', 'decline', 'silent'])
  readonly decision: 'approve' | 'decline' | 'silent';

  @Whole('sau bao nhiêu ngày làm việc', 'after so many working days', 1, 60)
  readonly afterWorkingDays: number;
}

export class SeatEntry {
  @Text('nhân vật giả định', 'invented person')
  readonly person: string;

  @Code('đơn vị', 'unit')
  readonly unit: string;

  @OneOf('vai trò', 'role', ROLES)
  readonly role: Role;

  @Optional()
  @Day('từ ngày', 'from')
  readonly from?: LocalDay;

  @Optional()
  @Day('đến ngày', 'to')
  readonly to?: LocalDay;
}

/** A personas file as it is written: how invented people behave in a rehearsal. */
export class PersonasFile {
  @OneOf('phiên bản của cách viết tệp này', 'version of the way this file is written', [1])
  readonly schemaVersion: 1;

  // Whoever writes such a file says it: no rehearsal plays a real person.
  @OneOf('xác nhận mọi nhân vật trong tệp đều là giả định', 'says that every person in this file is invented', ['invented'])
  readonly persons: 'invented';

  @Parts('các đơn vị có cách cư xử riêng', 'units with a behaviour of their own', UnitPersonaEntry)
  readonly units: readonly UnitPersonaEntry[];

  @Part('các đơn vị khác, theo trọng số', 'all other units, by weights', WeightsEntry)
  readonly otherUnits: WeightsEntry;

  @Part('phòng tài chính', 'the finance office', FinanceEntry)
  readonly finance: FinanceEntry;

  @Part('lãnh đạo', 'the managers', ManagersEntry)
  readonly managers: ManagersEntry;

  @Optional()
  @Parts('ai giữ vị trí nào', 'who holds which seat', SeatEntry)
  readonly seats?: readonly SeatEntry[];

  @Optional()
  @Whole('tránh mỗi mốc hạn bao nhiêu giờ', 'keep so many hours away from whatever falls due', 0, 11)
  readonly keepAwayHours?: number;
}
