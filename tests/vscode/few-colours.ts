import type { Page } from 'playwright-core';

/** The remaining shades of red, green and blue. */
const SHADES = 6;

/** The width of the walkthrough's pictures in most windows. Text stays sharp if pictures have this width. */
const WIDTH = 520;

/** Converts a picture to a WebP file with few colors and a transparent margin, a third of the size. The browser encodes it. */
export async function inFewColours(page: Page, png: Buffer): Promise<Buffer> {
  const webp = await page.evaluate(
    async ({ data, shades, room }) => {
      const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const [width, height] = [bitmap.width + 2, bitmap.height + 2];
      const canvas = new OffscreenCanvas(room, height);
      const context = canvas.getContext('2d')!;
      const left = Math.round((room - width) / 2);
      context.fillStyle = '#999';
      context.fillRect(left, 0, width, height);
      context.drawImage(bitmap, left + 1, 1);
      const image = context.getImageData(left, 0, width, height);
      const step = 255 / (shades - 1);
      image.data.forEach((value, at) => (image.data[at] = Math.round(Math.round(value / step) * step)));
      context.putImageData(image, left, 0);
      // Lossless.
      const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 1 });
      return String.fromCharCode(...new Uint8Array(await blob.arrayBuffer()));
    },
    { data: png.toString('base64'), shades: SHADES, room: WIDTH },
  );
  return Buffer.from(webp, 'latin1');
}
