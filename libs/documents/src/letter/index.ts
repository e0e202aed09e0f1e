export { type UrgingLetter, urgingLetterDocx } from './urging-letter-docx.js';
