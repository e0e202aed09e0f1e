import { type Bilingual, writeDay } from '../text.js';
import type {
  ExcuseDeclined,
  ExcuseRequested,
  ExplanationGiven,
  ExplanationRequested,
  ExtensionDeclined,
  ExtensionGranted,
  ExtensionRequested,
  ObligationExcused,
} from './requests.js';

type RequestEvent =
  | ExtensionRequested
  | ExtensionGranted
  | ExtensionDeclined
  | ExcuseRequested
  | ObligationExcused
  | ExcuseDeclined
  | ExplanationRequested
  | ExplanationGiven;

/** What was asked for, and what became of it. */
export const sayRequestEvent = (event: RequestEvent): Bilingual => {
  switch (event.type) {
    case 'ExtensionRequested':
      return {
        vi: `Đề nghị gia hạn đến hết ngày ${writeDay(event.data.lastDay)}.`,
        en: `More time was asked for, to the end of ${writeDay(event.data.lastDay)}.`,
      };
    case 'ExtensionGranted':
      return {
        vi: `Gia hạn đến hết ngày ${writeDay(event.data.lastDay)}.`,
        en: `Extended to the end of ${writeDay(event.data.lastDay)}.`,
      };
    case 'ExtensionDeclined':
      return { vi: 'Không đồng ý gia hạn.', en: 'The extension was declined.' };
    case 'ExcuseRequested':
      return { vi: 'Đề nghị cho miễn kỳ này.', en: 'It was asked to be excused for this period.' };
    case 'ObligationExcused':
      return { vi: 'Cho miễn kỳ này.', en: 'Excused for this period.' };
    case 'ExcuseDeclined':
      return { vi: 'Không đồng ý cho miễn.', en: 'The excuse was declined.' };
    case 'ExplanationRequested':
      return {
        vi: `Yêu cầu giải trình, hạn hết ngày ${writeDay(event.data.lastDay)}.`,
        en: `An explanation was asked for by the end of ${writeDay(event.data.lastDay)}.`,
      };
    case 'ExplanationGiven':
      return { vi: 'Đã giải trình.', en: 'The explanation was given.' };
  }
};
