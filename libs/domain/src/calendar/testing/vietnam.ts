import { type CalendarData, workingCalendar } from '../working-calendar.js';

/** The days off and worked Saturdays of Vietnamese public offices: 2023 to 2026 as announced, 2027 as forecast. */
export const vietnamData: CalendarData = {
  code: 'VN-public-office',
  zone: 'Asia/Ho_Chi_Minh',
  weekend: [6, 7],
  years: [
    {
      year: 2023,
      status: 'official',
      daysOff: [
        { from: '2023-01-02', to: '2023-01-02', name: { vi: 'Nghỉ bù Tết Dương lịch', en: 'New Year, substitute day' } },
        { from: '2023-01-20', to: '2023-01-26', name: { vi: 'Tết Nguyên đán', en: 'Lunar New Year' } },
        { from: '2023-04-29', to: '2023-04-29', name: { vi: 'Giỗ Tổ Hùng Vương', en: "Hung Kings' Day" } },
        { from: '2023-04-30', to: '2023-04-30', name: { vi: 'Ngày Giải phóng miền Nam', en: 'Reunification Day' } },
        { from: '2023-05-01', to: '2023-05-01', name: { vi: 'Ngày Quốc tế Lao động', en: 'Labour Day' } },
        { from: '2023-05-02', to: '2023-05-03', name: { vi: 'Nghỉ bù', en: 'Substitute days' } },
        { from: '2023-09-01', to: '2023-09-02', name: { vi: 'Quốc khánh', en: 'National Day' } },
        { from: '2023-09-04', to: '2023-09-04', name: { vi: 'Nghỉ bù Quốc khánh', en: 'National Day, substitute day' } },
      ],
      worked: [],
    },
    {
      year: 2024,
      status: 'official',
      daysOff: [
        { from: '2024-01-01', to: '2024-01-01', name: { vi: 'Tết Dương lịch', en: 'New Year' } },
        { from: '2024-02-08', to: '2024-02-14', name: { vi: 'Tết Nguyên đán', en: 'Lunar New Year' } },
        { from: '2024-04-18', to: '2024-04-18', name: { vi: 'Giỗ Tổ Hùng Vương', en: "Hung Kings' Day" } },
        { from: '2024-04-29', to: '2024-04-29', name: { vi: 'Nghỉ hoán đổi', en: 'Swapped day off' } },
        { from: '2024-04-30', to: '2024-04-30', name: { vi: 'Ngày Giải phóng miền Nam', en: 'Reunification Day' } },
        { from: '2024-05-01', to: '2024-05-01', name: { vi: 'Ngày Quốc tế Lao động', en: 'Labour Day' } },
        { from: '2024-09-02', to: '2024-09-03', name: { vi: 'Quốc khánh', en: 'National Day' } },
      ],
      worked: [{ day: '2024-05-04', insteadOf: '2024-04-29', source: '2450/VPCP-KGVX' }],
    },
    {
      year: 2025,
      status: 'official',
      daysOff: [
        { from: '2025-01-01', to: '2025-01-01', name: { vi: 'Tết Dương lịch', en: 'New Year' } },
        { from: '2025-01-27', to: '2025-01-31', name: { vi: 'Tết Nguyên đán', en: 'Lunar New Year' } },
        { from: '2025-04-07', to: '2025-04-07', name: { vi: 'Giỗ Tổ Hùng Vương', en: "Hung Kings' Day" } },
        { from: '2025-04-30', to: '2025-04-30', name: { vi: 'Ngày Giải phóng miền Nam', en: 'Reunification Day' } },
        { from: '2025-05-01', to: '2025-05-01', name: { vi: 'Ngày Quốc tế Lao động', en: 'Labour Day' } },
        { from: '2025-05-02', to: '2025-05-02', name: { vi: 'Nghỉ hoán đổi', en: 'Swapped day off' } },
        { from: '2025-09-01', to: '2025-09-02', name: { vi: 'Quốc khánh', en: 'National Day' } },
      ],
      worked: [{ day: '2025-04-26', insteadOf: '2025-05-02' }],
    },
    {
      year: 2026,
      status: 'official',
      daysOff: [
        { from: '2026-01-01', to: '2026-01-01', name: { vi: 'Tết Dương lịch', en: 'New Year' } },
        { from: '2026-01-02', to: '2026-01-02', name: { vi: 'Nghỉ hoán đổi', en: 'Swapped day off' } },
        { from: '2026-02-16', to: '2026-02-20', name: { vi: 'Tết Nguyên đán', en: 'Lunar New Year' } },
        { from: '2026-04-27', to: '2026-04-27', name: { vi: 'Nghỉ bù Giỗ Tổ Hùng Vương', en: "Hung Kings' Day, substitute day" } },
        { from: '2026-04-30', to: '2026-04-30', name: { vi: 'Ngày Giải phóng miền Nam', en: 'Reunification Day' } },
        { from: '2026-05-01', to: '2026-05-01', name: { vi: 'Ngày Quốc tế Lao động', en: 'Labour Day' } },
        { from: '2026-08-31', to: '2026-08-31', name: { vi: 'Nghỉ hoán đổi', en: 'Swapped day off' } },
        { from: '2026-09-01', to: '2026-09-02', name: { vi: 'Quốc khánh', en: 'National Day' } },
        { from: '2026-11-24', to: '2026-11-24', name: { vi: 'Ngày Văn hóa Việt Nam', en: 'Vietnam Culture Day' }, status: 'unconfirmed' },
      ],
      worked: [
        { day: '2026-01-10', insteadOf: '2026-01-02', source: '12729/VPCP-KGVX' },
        { day: '2026-08-22', insteadOf: '2026-08-31' },
      ],
    },
    {
      year: 2027,
      status: 'forecast',
      daysOff: [
        { from: '2027-01-01', to: '2027-01-01', name: { vi: 'Tết Dương lịch', en: 'New Year' } },
        { from: '2027-02-04', to: '2027-02-10', name: { vi: 'Tết Nguyên đán', en: 'Lunar New Year' } },
        { from: '2027-04-16', to: '2027-04-16', name: { vi: 'Giỗ Tổ Hùng Vương', en: "Hung Kings' Day" } },
        { from: '2027-04-30', to: '2027-04-30', name: { vi: 'Ngày Giải phóng miền Nam', en: 'Reunification Day' } },
        { from: '2027-05-03', to: '2027-05-03', name: { vi: 'Nghỉ bù Ngày Quốc tế Lao động', en: 'Labour Day, substitute day' } },
        { from: '2027-09-02', to: '2027-09-03', name: { vi: 'Quốc khánh', en: 'National Day' } },
        { from: '2027-11-24', to: '2027-11-24', name: { vi: 'Ngày Văn hóa Việt Nam', en: 'Vietnam Culture Day' }, status: 'unconfirmed' },
      ],
      worked: [],
    },
  ],
};

/** The same, ready to be asked. */
export const vietnam = workingCalendar(vietnamData, '1');
