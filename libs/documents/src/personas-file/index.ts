export * from './read-personas-file.js';
