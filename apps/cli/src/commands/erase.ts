import { Command } from 'commander';
import { print, say } from '../terminal.js';

/** `dunghan erase …`: takes away for ever what is sealed; the log and its chain stay whole. */
export const eraseCommand = (): Command => {
  const erase = new Command('erase').description(
    say({
      vi: 'Xóa vĩnh viễn dữ liệu cá nhân đã niêm; nhật ký vẫn nguyên vẹn.',
      en: 'Erases sealed personal data for ever; the log stays whole.',
    }),
  );
  erase
    .command('person <id>')
    .description(
      say({
        vi: 'Xóa họ tên, địa chỉ và thư của một người không còn giữ vị trí nào; chạy lại thì làm nốt.',
        en: 'Erases name, address and letters of somebody who holds no seat any more; again finishes what was begun.',
      }),
    )
    .requiredOption('--by <person>', say({ vi: 'mã quản trị viên ra quyết định', en: 'the id of the administrator who decides it' }))
    .requiredOption('--reason <text>', say({ vi: 'lý do', en: 'the reason' }))
    .action(async (person: string, { by, reason }: { by: string; reason: string }) => {
      const [{ erasePerson }, { withLog }] = await Promise.all([import('../erase-person.js'), import('../open-log.js')]);
      const { status } = await withLog((log) => erasePerson(log, { person, by, reason }));
      print(
        status === 'appended'
          ? say({ vi: `Đã xóa dữ liệu cá nhân của ${person}.`, en: `What was personal about ${person} is erased.` })
          : say({
              vi: `Dữ liệu cá nhân của ${person} đã được xóa trước đó.`,
              en: `What was personal about ${person} had been erased before.`,
            }),
      );
    });
  return erase;
};
