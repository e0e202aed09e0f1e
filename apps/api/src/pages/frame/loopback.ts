import { isIP } from 'node:net';
import type { Request } from 'express';

/**
 * Whether a request comes from this very machine: by its connection, by the name it was addressed to, and not handed on by a proxy. The
 * name is asked for, too, because a page elsewhere can give its own name the address of this machine.
 */
export const isLoopback = ({ socket, headers }: Pick<Request, 'socket' | 'headers'>): boolean =>
  isLoopbackAddress(socket.remoteAddress ?? '') && isLoopbackName(headers.host ?? '') && !HANDED_ON.some((name) => name in headers);

const HANDED_ON = ['x-forwarded-for', 'forwarded', 'x-real-ip'];

const isLoopbackAddress = (address: string): boolean => {
  const plain = address.replace(/^::ffff:/, '');
  return plain === '::1' || (isIP(plain) === 4 && plain.startsWith('127.'));
};

/** Whether a host, with a port or without, is this very machine by its name. */
export const isLoopbackName = (host: string): boolean => {
  const name = host.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1');
  return name === 'localhost' || isLoopbackAddress(name);
};
