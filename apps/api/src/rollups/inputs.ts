import type {
  CompilationReturnInput,
  DigestInput,
  DraftCompilationInput,
  ExclusionInput,
  InclusionInput,
  IndicatorConfirmationInput,
  IssueInput,
  RecallInput,
  RollupReasonInput,
} from '#contracts';
import { CodeField, CodesField, DigestField, NumberField, QueryNumberField, TextField, WordField } from '../http/fields.js';

const LONGEST_REASON = 4_000;
const MOST_RECIPIENTS = 5_000;
const MOST_EDITIONS = 10_000;

export class RollupPath {
  @CodeField({ vi: 'mã loại báo cáo', en: 'the code of a duty', example: 'monthly' }) duty: string;
  @CodeField({ vi: 'kỳ báo cáo, ví dụ 2023-04', en: 'a period, such as 2023-04', example: '2023-04' }) period: string;
  @CodeField({ vi: 'mã đơn vị tổng hợp', en: 'the code of the office that compiles', example: 'Q3-TCKH' }) unit: string;
}

export class EditionPath extends RollupPath {
  @CodeField({ vi: 'số của bản phát hành, từ 1', en: 'the number of an edition, from 1', example: '1' }) edition: string;
}

export class ExplanationPath extends RollupPath {
  @CodeField({ vi: 'mã chỉ tiêu thành phần, ví dụ T12.1', en: 'the code of an indicator', example: 'T12.1' }) indicator: string;
}

export const COLUMNS = ['current', 'cumulative', 'lastYear'] as const;

export class ExplanationQuery {
  @WordField({ vi: `cột: ${COLUMNS.join(', ')}`, en: `one of ${COLUMNS.join(', ')}`, words: COLUMNS, usual: 'cumulative', optional: true })
  column: (typeof COLUMNS)[number] = 'cumulative';
  @CodeField({ vi: 'mã lĩnh vực, nếu chỉ tiêu chia theo lĩnh vực', en: 'the field, where there are several', optional: true })
  field?: string;
  @QueryNumberField({
    vi: 'số của bản phát hành; không có là số đang tổng hợp',
    en: 'the edition; what is compiled now without it',
    min: 1,
    max: MOST_EDITIONS,
    optional: true,
  })
  edition?: number;
}

export class RollupReasonBody implements RollupReasonInput {
  @TextField({ vi: 'lý do', en: 'the reason', max: LONGEST_REASON }) reason: string;
}

export class ExclusionBody extends RollupReasonBody implements ExclusionInput {
  @CodeField({ vi: 'mã đơn vị không tổng hợp', en: 'the code of the unit that is left out' }) unit: string;
}

export class InclusionBody implements InclusionInput {
  @CodeField({ vi: 'mã đơn vị được tổng hợp lại', en: 'the code of the unit that is taken in again' }) unit: string;
}

const DRAFT = { vi: 'mã băm của dự thảo đã xem', en: 'the digest of the draft that was looked at' } as const;

export class DraftCompilationBody implements DraftCompilationInput {
  @DigestField({ ...DRAFT, optional: true }) digest?: string;
}

export class IndicatorConfirmationBody implements IndicatorConfirmationInput {
  @CodeField({ vi: 'mã chỉ tiêu thành phần', en: 'the code of the indicator' }) indicator: string;
  @TextField({ vi: 'số liệu được xác nhận, như đã xem', en: 'the figure that is confirmed, as it was seen', max: 100 }) value: string;
}

export class DigestBody implements DigestInput {
  @DigestField(DRAFT) digest: string;
}

export class CompilationReturnBody extends DigestBody implements CompilationReturnInput {
  @TextField({ vi: 'lý do trả lại', en: 'why it is returned', max: LONGEST_REASON }) reason: string;
}

export class IssueBody extends DigestBody implements IssueInput {
  @TextField({ vi: 'số văn bản, ví dụ 123/BC-UBND', en: 'the document number', max: 100, example: '123/BC-UBND' }) documentNumber: string;
  @CodesField({
    ...{ vi: 'mã các đơn vị nhận, ngoài các đơn vị báo cáo', en: 'the units that get it beside those that reported' },
    ...{ max: MOST_RECIPIENTS, optional: true },
  })
  recipients?: string[];
}

export class RecallBody extends RollupReasonBody implements RecallInput {
  @NumberField({ vi: 'số của bản phát hành', en: 'the number of the edition', min: 1, max: MOST_EDITIONS }) edition: number;
}
