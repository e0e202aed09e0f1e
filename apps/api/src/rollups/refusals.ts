import { Refusal } from '#domain';

/** Why a figure of a compilation is not confirmed. */
export const figureRefusals = {
  figureChanged: () =>
    new Refusal('FIGURE_CHANGED', {
      vi: 'Số liệu tổng hợp hiện nay khác với số được xác nhận. Hãy tải lại, xem số mới rồi xác nhận.',
      en: 'The figure that is compiled now is another one than was to be confirmed. Load again, look at it, then confirm it.',
    }),
};
