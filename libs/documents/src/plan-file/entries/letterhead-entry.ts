import { type Role, ROLES } from '#domain';
import { OneOf, Optional, OrNull, Parts, Text, Texts } from './field.js';

/** Who signs, and as what. */
export class LetterheadSignatoryEntry {
  @OneOf('vai trò', 'role', ROLES)
  readonly role: Role;

  @Text('chức vụ như ghi khi ký', 'position, as it stands in a signature')
  readonly position: string;

  @Optional()
  @Text('tập thể mà người này thay mặt ký (TM.)', 'the collective in whose name he signs (TM.)')
  readonly onBehalfOf?: string;

  @Optional()
  @OneOf('là cấp phó của vai trò nào, ký thay (KT.)', 'whose deputy he is, in whose place he signs (KT.)', ROLES)
  readonly deputyOf?: Role;
}

/** What stands around the content of a document that the authority issues (Decree 30/2020). */
export class LetterheadEntry {
  @OrNull()
  @Text('cơ quan chủ quản ghi trên tên cơ quan ban hành; null nếu không ghi', 'the body above the issuing one; null if none is named')
  readonly superior: string | null;

  @Text('địa danh', 'where documents are dated')
  readonly place: string;

  @Parts('người ký', 'who signs', LetterheadSignatoryEntry, 1)
  readonly signatories: readonly LetterheadSignatoryEntry[];

  @Optional()
  @Texts('nơi nhận chung của mọi văn bản', 'recipients of every document')
  readonly recipients?: readonly string[];
}
