import { crc32, deflateSync } from 'node:zlib';

interface PictureOptions {
  readonly type?: 'image/png' | 'image/jpeg' | 'image/webp';
  readonly width?: number;
  readonly height?: number;
}

/** A picture: as PNG one that browsers draw, a green plane; else its head, which says what it is and its size. */
export function somePicture({ type = 'image/png', width = 240, height = 120 }: PictureOptions = {}): Buffer {
  if (type === 'image/png') return png(width, height);
  return type === 'image/jpeg' ? jpegHead(width, height) : webpHead(width, height);
}

function png(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits each of red, green and blue.
  head.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.concat([Buffer.alloc(1), Buffer.alloc(width * 3, Buffer.from([0x00, 0x69, 0x5c]))]);
  const rows = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(data.length, 0);
  around.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([around.subarray(0, 4), named, around.subarray(4)]);
}

/** Start of image, an application segment, and the start of a progressive frame. */
function jpegHead(width: number, height: number): Buffer {
  const application = Buffer.from([0xff, 0xe0, 0, 16, ...Buffer.from('JFIF\0'), 1, 1, 0, 0, 72, 0, 72, 0, 0]);
  const size = [height >> 8, height & 0xff, width >> 8, width & 0xff];
  const frame = Buffer.from([0xff, 0xc2, 0, 11, 8, ...size, 1, 1, 0x11, 0]);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), application, frame, Buffer.from([0xff, 0xd9])]);
}

/** The extended form, which says the size of its canvas. */
function webpHead(width: number, height: number): Buffer {
  const head = Buffer.alloc(30);
  head.write('RIFF\x16\0\0\0WEBPVP8X\x0a\0\0\0', 'latin1');
  head.writeUIntLE(width - 1, 24, 3);
  head.writeUIntLE(height - 1, 27, 3);
  return head;
}
