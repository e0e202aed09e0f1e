export { type FileCommand, fileDecider, type ReceiveFile, type RemoveFile } from './decide.js';
export {
  evolveFile,
  type FileEvent,
  type FileReceived,
  type FileRemoved,
  type FileState,
  fileStream,
  idOfFile,
  isKnownFile,
  type KnownFile,
  NO_FILE,
} from './file.js';
export { demandKind, FILE_KINDS, type FileKind, type SeenContent } from './kind.js';
export { fileName } from './file-name.js';
export { fileRefusals } from './refusals.js';
export { fileSubject, type FileSubject, isHandedInSince } from './subject.js';
