import type { FieldFault, SheetFileUnit } from '#contracts';
import { type SheetFault, writePlace } from '#documents';
import type { CellsChanged } from '#domain';
import { ApiProblem } from '../http/api-problem.js';

/** Why a file was not saved; of a dry run the same is its answer. */
export const sheetFileProblems = {
  faulty: (faults: readonly SheetFault[]) =>
    new ApiProblem(
      422,
      'SHEET_FILE_FAULTY',
      {
        vi: `Tệp có ${faults.length} chỗ sai nên chưa ghi gì. Hãy sửa từng chỗ rồi gửi lại. ${first(faults).vi}`,
        en: `The file has ${faults.length} fault(s), and nothing was saved. Mend them and send it again. ${first(faults).en}`,
      },
      { faults: faults.map((fault): FieldFault => ({ field: writePlace(fault), sentence: fault.sentence })) },
    ),
  changedMeanwhile: (units: readonly SheetFileUnit[]) => {
    const conflicts = units.flatMap((unit) => unit.conflicts);
    return new ApiProblem(
      409,
      'CELL_CHANGED_MEANWHILE',
      {
        vi: `${conflicts.length} ô đã có người ghi sau khi tệp được tạo, nên chưa ghi gì. Hãy so hai số, rồi tải biểu mẫu mới.`,
        en: `${conflicts.length} cell(s) were written by others since the file was made, and nothing was saved. Compare both, then download the template again.`,
      },
      {
        faults: conflicts.map(({ place, key, name, fromText, fromBy, fromByName, toText }): FieldFault => {
          const by = fromByName ?? fromBy ?? '';
          return {
            field: place || key,
            sentence: {
              vi: `${name.vi}: tệp ghi “${toText.vi}”, hệ thống đang có “${fromText.vi}”${by && ` do ${by} ghi`}.`,
              en: `${name.en}: the file says “${toText.en}”, the system has “${fromText.en}”${by && `, written by ${by}`}.`,
            },
          };
        }),
      },
    );
  },
  quicker: ({ code, sentence }: CellsChanged) => new ApiProblem(409, code, sentence),
  versionNeeded: () =>
    new ApiProblem(428, 'IF_MATCH_NEEDED', {
      vi: 'Khối dán đè lên những gì bạn đang thấy, nên cần If-Match: "v…" với phiên bản bản nháp mà lần xem thử đã trả về (0 nếu chưa có gì).',
      en: 'A pasted block lies over what you see, so it needs If-Match: "v…" with the version of the draft that the dry run answered (0 where there is none).',
    }),
  tooManyUnits: (most: number) =>
    new ApiProblem(422, 'TOO_MANY_SHEETS', {
      vi: `Một tệp chứa được biểu của nhiều nhất ${most} đơn vị. Hãy nêu mã các đơn vị (units=…) và chia thành nhiều tệp.`,
      en: `A file holds the sheets of ${most} units at most. Name the units (units=…), and make several files.`,
    }),
  noUnits: () =>
    new ApiProblem(404, 'NO_SHEETS_OF_YOURS', {
      vi: 'Bạn không lập biểu cho đơn vị nào ở loại báo cáo và kỳ này. Hãy kiểm tra mã loại báo cáo và kỳ.',
      en: 'You fill in no unit’s sheet of this duty in this period. Check the code of the duty and the period.',
    }),
} as const;

const first = ([fault]: readonly SheetFault[]) => {
  const place = fault === undefined ? '' : writePlace(fault);
  const at = (sentence = ''): string => (place === '' ? sentence : `${place}: ${sentence}`);
  return { vi: at(fault?.sentence.vi), en: at(fault?.sentence.en) };
};
