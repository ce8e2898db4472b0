import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Page, PageScreenshotOptions } from 'playwright-core';

/** A film of a part of a window. */
export interface Film {
  /** Adds the window as it is now, shown for so many milliseconds. */
  frame(milliseconds: number): Promise<void>;
  /** Saves an animated WebP file. It is repeated without end. */
  save(path: string): void;
}

interface Frame {
  readonly data: Buffer;
  readonly milliseconds: number;
}

/** Films a part of a page at the resolution of the page. */
export async function startFilm(page: Page, clip: NonNullable<PageScreenshotOptions['clip']>): Promise<Film> {
  const cdp = await page.context().newCDPSession(page);
  const scale = await page.evaluate(() => devicePixelRatio);
  const [width, height] = [clip.width * scale, clip.height * scale];
  const frames: Frame[] = [];
  return {
    frame: async (milliseconds) => {
      const options = { format: 'webp', quality: 55, clip: { ...clip, scale } } as const;
      const { data } = await cdp.send('Page.captureScreenshot', options);
      frames.push({ data: bitstreamOf(Buffer.from(data, 'base64')), milliseconds });
    },
    save: (path) => {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, animatedWebp(width, height, frames));
    },
  };
}

/*
 * The container of animated WebP files: https://developers.google.com/speed/webp/docs/riff_container
 */

function chunk(name: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8, name);
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
}

/** The compressed picture in a WebP file, without the container. */
function bitstreamOf(file: Buffer): Buffer {
  for (let at = 12; at + 8 <= file.length;) {
    const [name, length] = [file.toString('latin1', at, at + 4), file.readUInt32LE(at + 4)];
    if (name === 'VP8 ' || name === 'VP8L') return file.subarray(at, at + 8 + length + (length % 2));
    at += 8 + length + (length % 2);
  }
  throw new Error('The browser took no picture.');
}

function animatedWebp(width: number, height: number, frames: readonly Frame[]): Buffer {
  const size = Buffer.alloc(10);
  // The flag of an animation.
  size[0] = 2;
  size.writeUIntLE(width - 1, 4, 3);
  size.writeUIntLE(height - 1, 7, 3);
  // A white background, repeated without end.
  const animation = Buffer.from([255, 255, 255, 255, 0, 0]);
  const parts = frames.map(({ data, milliseconds }) => {
    const head = Buffer.alloc(16);
    head.writeUIntLE(width - 1, 6, 3);
    head.writeUIntLE(height - 1, 9, 3);
    head.writeUIntLE(milliseconds, 12, 3);
    return chunk('ANMF', Buffer.concat([head, data]));
  });
  const content = Buffer.concat([Buffer.from('WEBP'), chunk('VP8X', size), chunk('ANIM', animation), ...parts]);
  return chunk('RIFF', content);
}
