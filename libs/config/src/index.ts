export { type Config, ConfigRefused, loadConfig } from './config.js';
