import { Command } from 'commander';
import { listeningAt, loadStartConfig, readRunning } from '#config';
import { signInLink } from '#office';
import { demandRegistered } from '../demand-registered.js';
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
        await demandRegistered(directory, person);
        return links.create(person);
      });
      print(signInLink(pageAddress(), code));
    });

/** Where the page is reached: as a start on this machine has said, or as the settings say. */
const pageAddress = (): string => {
  const { publicUrl, dataFolder, host, port } = loadStartConfig();
  return publicUrl ?? readRunning(dataFolder)?.publicUrl ?? listeningAt(host, port);
};
