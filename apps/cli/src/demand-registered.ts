import { Refusal } from '#domain';
import type { Directory } from '#postgres';

/** Refuses with `PERSON_UNKNOWN` whom the directory does not have. */
export const demandRegistered = async (directory: Directory, person: string): Promise<void> => {
  if ((await directory.person(person)) === undefined) throw unknown(person);
};

const unknown = (person: string): Refusal =>
  new Refusal('PERSON_UNKNOWN', {
    vi: `Danh bạ không có người mang mã “${person}”. Hãy kiểm tra mã, hoặc đăng ký người này trước.`,
    en: `The directory has nobody with the id “${person}”. Check the id, or register the person first.`,
  });
