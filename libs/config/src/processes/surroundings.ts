import type { Surroundings } from '../read-settings.js';

/** The process's own environment and folder, unless others are given. */
export const surroundings = ({ env = process.env, folder = process.cwd() }: Partial<Surroundings>): Surroundings => ({ env, folder });

/** Where a server that listens there is reached from this machine. */
export const listeningAt = (host: string, port: number): string => {
  const reached = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  return `http://${reached?.includes(':') ? `[${reached}]` : reached}:${port}`;
};
