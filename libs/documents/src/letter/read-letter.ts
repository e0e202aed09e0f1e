/** A letter's text in its parts. What is not recognised stays a paragraph: no word of it is lost. */
export interface LetterParts {
  /** `V/v đôn đốc …` */
  readonly about: string | null;
  /** `Kính gửi: …` */
  readonly addressee: string | null;
  readonly paragraphs: readonly string[];
  /** Without dash and semicolon, and without the file copy. */
  readonly recipients: readonly string[];
}

/** Takes a letter apart that was drawn up with a head and a foot in plain text, which an official document draws itself. */
export const readLetter = (text: string): LetterParts => {
  const blocks = text
    .normalize('NFC')
    .split(/\r?\n\s*\r?\n/)
    .map((block) => block.trim())
    .filter((block) => block !== '');
  const head = blocks.find((block) => block.includes(NATION));
  const foot = blocks.find((block) => block.startsWith(RECIPIENTS));
  const addressee = blocks.find((block) => /^Kính (gửi|trình):/.test(block) && !block.includes('\n'));
  // Below the recipients stands only by whom it is signed, which the signature says.
  const end = foot === undefined ? blocks.length : blocks.indexOf(foot);
  return {
    about: head?.split('\n').find((line) => line.startsWith('V/v')) ?? null,
    addressee: addressee ?? null,
    paragraphs: blocks.slice(0, end).filter((block) => block !== head && block !== addressee),
    recipients: (foot ?? '')
      .split('\n')
      .slice(1)
      .filter((line) => line.startsWith('-') && !line.startsWith(FILE))
      .map((line) => line.replace(/^-\s*|[;.]\s*$/g, '')),
  };
};

const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const RECIPIENTS = 'Nơi nhận:';
const FILE = '- Lưu';
