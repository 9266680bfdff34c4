import { crc32 } from 'node:zlib';

interface ZipEntry {
  /** In UTF-8, with its ending. */
  readonly name: string;
  readonly content: Buffer;
}

/** 1 January 1980, the first day that the format knows: an archive of the same letters is the same bytes. */
const noDate = 0x21;
/** Names are UTF-8 (APPNOTE 4.4.4, bit 11). */
const utf8 = 0x08_00;
const version = 20;

/** An archive (PKWARE APPNOTE 6.3) of a few small files, stored as they are. */
export function zipFile(entries: readonly ZipEntry[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of entries) {
    const bytes = Buffer.from(name, 'utf8');
    const common = Buffer.alloc(26);
    common.writeUInt16LE(version, 0);
    common.writeUInt16LE(utf8, 2);
    common.writeUInt16LE(noDate, 8);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(content.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(bytes.length, 22);
    const head = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), common, bytes]);
    files.push(head, content);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const made = Buffer.alloc(2);
    made.writeUInt16LE(version, 0);
    directory.push(Buffer.from('PK\u0001\u0002', 'latin1'), made, common, place, bytes);
    offset += head.length + content.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, listed, Buffer.from('PK\u0005\u0006', 'latin1'), end]);
}
