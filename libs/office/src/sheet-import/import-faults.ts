import { faultAt, type Place } from '#documents';
import { sayPeriod } from '#domain';

/** Why a sheet that can be read is not the one that is asked for here. */
export const importFaults = {
  otherUnit: (at: Place, unit: string, expected: string) =>
    faultAt(
      at,
      'other_unit',
      `Biểu này của đơn vị ${unit}, không phải của ${expected}. Hãy chọn đúng tệp, hoặc tải lên ở trang của đơn vị ${unit}.`,
      `This sheet is of the unit ${unit}, not of ${expected}. Choose the right file, or upload it where ${unit} reports.`,
    ),
  otherPeriod: (at: Place, period: string, expected: string) =>
    faultAt(
      at,
      'other_period',
      `Biểu này của ${periodIn(period, 'vi')}, không phải của ${periodIn(expected, 'vi')}. Hãy tải biểu mẫu của đúng kỳ.`,
      `This sheet is of ${periodIn(period, 'en')}, not of ${periodIn(expected, 'en')}. Download the template of the right period.`,
    ),
  otherDuty: (at: Place, duty: string, expected: string) =>
    faultAt(
      at,
      'other_duty',
      `Biểu này của loại báo cáo ${duty}, không phải của ${expected}. Hãy tải đúng biểu mẫu.`,
      `This sheet is of the duty ${duty}, not of ${expected}. Download the right template.`,
    ),
  otherForm: (at: Place, form: string, expected: string) =>
    faultAt(
      at,
      'other_form',
      `Biểu này làm trên mẫu ${form}, kỳ này dùng mẫu ${expected}. Hãy tải lại biểu mẫu và chép số liệu sang.`,
      `This sheet is of the form ${form}; this period is reported on ${expected}. Download the template again and copy the figures.`,
    ),
  notOnForm: (at: Place, key: string) =>
    faultAt(
      at,
      'not_on_form',
      `“${key}” không có trong biểu của đơn vị ở kỳ này, hoặc bạn không được xem. Hãy tải lại biểu mẫu và chép số liệu sang.`,
      `“${key}” is not on this unit's sheet in this period, or not for you to see. Download the template again and copy the figures.`,
    ),
} as const;

const periodIn = (period: string, language: 'vi' | 'en'): string => sayPeriod(period)[language];
