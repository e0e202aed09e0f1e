import { Command } from 'commander';
import { listeningAt, loadStartConfig, readRunning } from '#config';
import { Refusal } from '#domain';
import { signInLink } from '#office';
import { print, say } from '../terminal.js';

/** Prints a link that lets a person in once. */
export const linkCommand = (): Command =>
  new Command('link')
    .description(
      say({
        vi: 'In một đường dẫn đăng nhập dùng một lần, có hiệu lực 15 phút.',
        en: 'Prints a link that signs a person in once, within 15 minutes.',
      }),
    )
    .requiredOption('--person <id>', say({ vi: 'mã người trong danh bạ', en: 'id of the person in the directory' }))
    .action(async ({ person }: { person: string }) => {
      const { withLog } = await import('../open-log.js');
      const code = await withLog(async ({ directory, links }) => {
        if ((await directory.person(person)) === undefined) throw unknown(person);
        return links.create(person);
      });
      print(signInLink(pageAddress(), code));
    });

/** Where the page is reached: as a start on this machine has said, or as the settings say. */
const pageAddress = (): string => {
  const { publicUrl, dataFolder, host, port } = loadStartConfig();
  return publicUrl ?? readRunning(dataFolder)?.publicUrl ?? listeningAt(host, port);
};

const unknown = (person: string): Refusal =>
  new Refusal('PERSON_UNKNOWN', {
    vi: `Danh bạ không có người mang mã “${person}”. Hãy kiểm tra mã, hoặc đăng ký người này trước.`,
    en: `The directory has nobody with the id “${person}”. Check the id, or register the person first.`,
  });
