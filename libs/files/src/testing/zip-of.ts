/** A zip archive of these texts, unpacked: as small an office document as there can be. */
export const zipOf = (parts: Readonly<Record<string, string>>): Buffer => {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [part, text] of Object.entries(parts)) {
    const [name, data] = [Buffer.from(part), Buffer.from(text)];
    const sizes = (header: Buffer, at: number): Buffer => {
      header.writeUInt32LE(data.length, at);
      header.writeUInt32LE(data.length, at + 4);
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
