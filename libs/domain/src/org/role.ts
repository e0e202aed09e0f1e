import type { Bilingual } from '../text.js';

/** What a person does in a unit; a person and a unit joined by a role are a seat. */
export type Role =
  | 'reporter'
  | 'head'
  | 'finance_clerk'
  | 'finance_head'
  | 'office_chief'
  | 'vice_chair'
  | 'chair'
  | 'superior_body'
  | 'records_office'
  | 'secretary'
  | 'auditor'
  | 'administrator';

export const ROLE_NAMES: Record<Role, Bilingual> = {
  reporter: { vi: 'người lập báo cáo', en: 'reporter' },
  head: { vi: 'thủ trưởng đơn vị', en: 'head of unit' },
  finance_clerk: { vi: 'chuyên viên tổng hợp', en: 'compiling clerk' },
  finance_head: { vi: 'Trưởng phòng Tài chính – Kế hoạch', en: 'head of the Finance and Planning Office' },
  office_chief: { vi: 'Chánh Văn phòng', en: 'chief of the Office' },
  vice_chair: { vi: 'Phó Chủ tịch phụ trách', en: 'vice-chair of the field' },
  chair: { vi: 'Chủ tịch', en: 'Chair' },
  superior_body: { vi: 'cơ quan cấp trên', en: 'superior body' },
  records_office: { vi: 'văn thư', en: 'records office' },
  secretary: { vi: 'thư ký', en: 'secretary' },
  auditor: { vi: 'người kiểm tra', en: 'auditor' },
  administrator: { vi: 'quản trị viên', en: 'administrator' },
};

export const ROLES = Object.keys(ROLE_NAMES) as readonly Role[];
