import { CodeField, CodesField, FlagField, TextField, WordField } from '../http/fields.js';
import { SLOTS, type Slot } from '#documents';
import { Transform } from 'class-transformer';

export class DryRunQuery {
  @FlagField({
    ...{ vi: 'true để chỉ xem những gì sẽ thay đổi, không ghi', en: 'true to see only what would change; nothing is saved' },
    optional: true,
  })
  dryRun?: boolean;
}

export class PastedQuery extends DryRunQuery {
  @TextField({ vi: 'ô bắt đầu dán, ví dụ T03:estimate', en: 'the cell where the block begins, such as T03:estimate', max: 200 })
  cell: string;
  @WordField({ vi: `phần của ô đó: ${SLOTS.join(', ')}`, en: `which part of that cell: ${SLOTS.join(', ')}`, words: SLOTS })
  slot: Slot;
}

/** As many as fit into a file that can be read back: each unit has two sheets of it. */
export const MOST_UNITS = 200;

export class ManySheetsQuery {
  @CodeField({ vi: 'mã loại báo cáo', en: 'the code of a duty', example: 'monthly' }) duty: string;
  @CodeField({ vi: 'kỳ báo cáo, ví dụ 2023-04', en: 'a period, such as 2023-04', example: '2023-04' }) period: string;
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value))
  @CodesField({
    ...{
      vi: 'mã các đơn vị, cách nhau bằng dấu phẩy; bỏ trống: mọi đơn vị bạn được lập',
      en: 'codes of units, commas between; by default all that are yours',
    },
    ...{ max: MOST_UNITS, optional: true },
  })
  units?: string[];
}
