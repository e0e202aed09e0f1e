import { freePort } from './network/ports.js';

/** Where the clock is kept: on a server that is there already, or on one of our own. */
export type TemporalPlace =
  | { readonly kind: 'external'; readonly address: string; readonly namespace: string }
  | { readonly kind: 'own'; readonly address: string; readonly port: number; readonly uiPort: number; readonly namespace: string };

const USUAL_PORT = 7233;
const USUAL_UI_PORT = 8233;

/** The server that was named, or where one of our own is going to listen: at Temporal's usual ports if they are free. */
export const temporalPlace = async (address: string | undefined, namespace: string): Promise<TemporalPlace> => {
  if (address !== undefined) return { kind: 'external', address, namespace };
  const [port, uiPort] = [await freePort(USUAL_PORT), await freePort(USUAL_UI_PORT)];
  return { kind: 'own', address: `127.0.0.1:${port}`, port, uiPort, namespace };
};
