import { type Place, WHOLE_FILE } from './place.js';
import { faultAt } from './sheet-fault.js';

/** Why a pasted block is not taken; rows and columns are those of the block. */
export const pastedFaults = {
  nowhere: (cell: string) =>
    faultAt(
      WHOLE_FILE,
      'pasted_nowhere',
      `Biểu này không có ô “${cell}” với phần đó. Hãy chọn lại ô bắt đầu dán.`,
      `This sheet has no such part of a cell “${cell}”. Choose again where the block begins.`,
    ),
  outside: (at: Place) =>
    faultAt(
      at,
      'pasted_outside',
      `Ô ${at.column}${at.row} của khối dán rơi ra ngoài biểu. Hãy chép đúng số dòng, số cột cần điền.`,
      `Cell ${at.column}${at.row} of the block falls outside of the sheet. Copy only the rows and columns to be filled in.`,
    ),
} as const;
