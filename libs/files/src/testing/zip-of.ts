import { deflateRawSync } from 'node:zlib';

/** A zip archive of these texts: as small an office document as there can be. They lie in it as they are, unless they are to be packed. */
export const zipOf = (parts: Readonly<Record<string, string>>, { isPacked = false } = {}): Buffer => {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [part, text] of Object.entries(parts)) {
    const [name, data] = [Buffer.from(part), isPacked ? deflateRawSync(text) : Buffer.from(text)];
    const sizes = (header: Buffer, at: number): Buffer => {
      header.writeUInt32LE(data.length, at);
      header.writeUInt32LE(Buffer.byteLength(text), at + 4);
      header.writeUInt16LE(isPacked ? DEFLATED : 0, at - 10);
      header.writeUInt16LE(name.length, at + 8);
      return header;
    };
    const local = sizes(Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(26)]), 18);
    const central = sizes(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.alloc(42)]), 20);
    central.writeUInt32LE(offset, 42);
    bodies.push(local, name, data);
    directory.push(central, name);
    offset += local.length + name.length + data.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.concat([Buffer.from('PK\x05\x06'), Buffer.alloc(18)]);
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, listed, end]);
};

const DEFLATED = 8;
