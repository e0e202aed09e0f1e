import type { Behaviour, DelegationForm, LocalDay, ManagerPersona, Role, TaskBehaviour } from '#domain';
import { ROLES } from '#domain';
import { Code, Codes, Day, Decimal, OneOf, Optional, Part, Parts, Text, Whole } from '../plan-file/entries/field.js';

const TASK_BEHAVIOURS: readonly TaskBehaviour[] = ['punctual', 'late', 'extended', 'sent_back', 'silent'];
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

export class ManagerEntry {
  @OneOf('quyết định thế nào', 'how they decide', ['approve', 'decline', 'defer', 'silent'])
  readonly decision: ManagerPersona['decision'];

  @Whole('sau bao nhiêu ngày làm việc', 'after so many working days', 1, 60)
  readonly afterWorkingDays: number;
}

export class ManagerOfRoleEntry extends ManagerEntry {
  @OneOf('vai trò', 'role', ROLES)
  readonly role: Role;
}

export class ManagersEntry extends ManagerEntry {
  @Optional()
  @Parts('lãnh đạo có cách quyết định riêng', 'managers who decide otherwise', ManagerOfRoleEntry)
  readonly roles?: readonly ManagerOfRoleEntry[];

  @Optional()
  @Part('người được ủy quyền quyết định thế nào', 'how a deputy decides', ManagerEntry)
  readonly deputy?: ManagerEntry;
}

/** A seat by its place. */
export class PlaceEntry {
  @Code('đơn vị', 'unit')
  readonly unit: string;

  @OneOf('vai trò', 'role', ROLES)
  readonly role: Role;
}

export class AbsenceEntry {
  @Part('vị trí', 'seat', PlaceEntry)
  readonly seat: PlaceEntry;

  @Day('từ ngày', 'from')
  readonly from: LocalDay;

  @Day('đến ngày', 'to')
  readonly to: LocalDay;
}

export class DelegationEntry {
  @Part('người ủy quyền', 'principal', PlaceEntry)
  readonly principal: PlaceEntry;

  @Part('người được ủy quyền', 'delegate', PlaceEntry)
  readonly delegate: PlaceEntry;

  @OneOf('hình thức', 'form', ['KT', 'TL', 'TUQ'])
  readonly form: DelegationForm;

  @Day('từ ngày', 'from')
  readonly from: LocalDay;

  @Day('đến ngày', 'to')
  readonly to: LocalDay;
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

export class TaskPersonaEntry {
  @Text('mã nhiệm vụ trong kế hoạch', 'code of the plan’s task')
  readonly task: string;

  @Code('đơn vị chủ trì', 'lead')
  readonly lead: string;

  @Optional()
  @Codes('đơn vị phối hợp', 'coordinating units')
  readonly coordinators?: readonly string[];

  @Day('ngày đề xuất giao', 'day on which it is proposed')
  readonly proposedOn: LocalDay;

  @Day('ngày cuối', 'last day')
  readonly lastDay: LocalDay;

  @Text('sản phẩm', 'product')
  readonly product: string;

  @OneOf('cách cư xử', 'behaviour', TASK_BEHAVIOURS)
  readonly behaviour: TaskBehaviour;
}

export class FigurePersonaEntry {
  @Code('mã chỉ số', 'code of the indicator')
  readonly indicator: string;

  @Optional()
  @Decimal('giá trị đầu năm, của tỷ lệ', 'its value at the beginning of the year, of a rate')
  readonly first?: string;

  @Optional()
  @Decimal('giá trị cuối năm; của số cộng dồn: cả năm', 'its value at the end of the year; of what adds up, the whole year’s')
  readonly last?: string;

  @Optional()
  @Decimal('tổng để tính tỷ lệ, của tất cả đơn vị', 'what a rate is reckoned of, all units together')
  readonly base?: string;

  @Optional()
  @Whole('tháng có số liệu thấp', 'the month in which less comes in', 1, 12)
  readonly dip?: number;
}

export class CorrectionPersonaEntry {
  @Code('đơn vị', 'unit')
  readonly unit: string;

  @Code('loại báo cáo', 'duty')
  readonly duty: string;

  @Text('kỳ báo cáo', 'period')
  readonly period: string;

  @Code('chỉ số phải đính chính', 'indicator that is corrected')
  readonly indicator: string;

  @Whole('sau khi chấp nhận bao nhiêu ngày làm việc', 'so many working days after it was accepted', 1, 250)
  readonly afterWorkingDays: number;
}

export class CompilingEntry {
  @Whole('Văn phòng thẩm tra sau bao nhiêu ngày làm việc', 'the Office reviews after so many working days', 1, 60)
  readonly reviewAfterWorkingDays: number;

  @Whole('lãnh đạo ký sau bao nhiêu ngày làm việc', 'the manager signs after so many working days', 1, 60)
  readonly signAfterWorkingDays: number;

  @Whole('tổng hợp lần sau chờ bao nhiêu ngày làm việc', 'the next edition waits so many working days', 1, 250)
  readonly reviseAfterWorkingDays: number;
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
  @Parts('nhiệm vụ được giao', 'tasks that are given', TaskPersonaEntry)
  readonly tasks?: readonly TaskPersonaEntry[];

  @Optional()
  @Parts('diễn biến số liệu giả định', 'the course of invented figures', FigurePersonaEntry)
  readonly figures?: readonly FigurePersonaEntry[];

  @Optional()
  @Parts('đính chính sau khi chấp nhận', 'corrections after acceptance', CorrectionPersonaEntry)
  readonly corrections?: readonly CorrectionPersonaEntry[];

  @Optional()
  @Part('tổng hợp báo cáo', 'how reports are compiled', CompilingEntry)
  readonly compiling?: CompilingEntry;

  @Optional()
  @Parts('ai vắng mặt khi nào', 'who is away when', AbsenceEntry)
  readonly absences?: readonly AbsenceEntry[];

  @Optional()
  @Parts('ai quyết định thay ai', 'who decides in whose name', DelegationEntry)
  readonly delegations?: readonly DelegationEntry[];

  @Optional()
  @Parts('ai giữ vị trí nào', 'who holds which seat', SeatEntry)
  readonly seats?: readonly SeatEntry[];

  @Optional()
  @Whole('tránh mỗi mốc hạn bao nhiêu giờ', 'keep so many hours away from whatever falls due', 0, 11)
  readonly keepAwayHours?: number;
}
