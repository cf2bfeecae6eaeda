// Reads a PNG as browsers write screenshots: 8 bits a channel, not interlaced, with or without transparency.
import { inflateSync } from 'node:zlib';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue of each pixel in 24 bits, row by row. */
  readonly colors: Uint32Array;
}

export function decodePng(file: Buffer): Pixels {
  const width = file.readUInt32BE(16);
  const height = file.readUInt32BE(20);
  const channels = { 2: 3, 6: 4 }[file[25] ?? 0];
  if (file[24] !== 8 || !channels || file[28] !== 0)
    throw new Error('A PNG of a kind that no screenshot has');
  const bytes = unfilter(inflateSync(imageData(file)), width * channels, height, channels);
  const colors = new Uint32Array(width * height);
  for (let i = 0, at = 0; i < colors.length; i++, at += channels) colors[i] = bytes.readUIntBE(at, 3);
  return { width, height, colors };
}

function imageData(file: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at);
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(file.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return Buffer.concat(parts);
}

/** Each row says in its first byte how it was made from its neighbours (PNG specification, section 9). */
function unfilter(data: Buffer, stride: number, height: number, step: number): Buffer {
  const out = Buffer.alloc(stride * height);
  for (let row = 0; row < height; row++) {
    const filter = data[row * (stride + 1)] ?? 0;
    const start = row * stride;
    for (let i = 0; i < stride; i++) {
      const left = i < step ? 0 : (out[start + i - step] ?? 0);
      const up = row === 0 ? 0 : (out[start + i - stride] ?? 0);
      const corner = i < step || row === 0 ? 0 : (out[start + i - stride - step] ?? 0);
      const guess = [0, left, up, (left + up) >> 1, filter === 4 ? paeth(left, up, corner) : 0][filter] ?? 0;
      out[start + i] = (data[row * (stride + 1) + 1 + i] ?? 0) + guess;
    }
  }
  return out;
}

function paeth(left: number, up: number, corner: number): number {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
