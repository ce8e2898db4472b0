import { readFileSync } from 'node:fs';
import { degrees, PDFDocument } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { importDocument } from '../import-document.js';

const png = readFileSync(new URL('../../test/scan.png', import.meta.url));

/** A page that is a picture of text; `isTurned` as scanners write it if the paper was put in sideways. */
async function scan({ isTurned = false } = {}): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const image = await document.embedPng(png);
  const [width, height] = [image.width * 0.55, image.height * 0.55];
  const page = document.addPage(isTurned ? [height, width] : [width, height]);
  if (isTurned) page.setRotation(degrees(90));
  page.drawImage(image, isTurned ? { x: height, y: 0, width, height, rotate: degrees(90) } : { width, height });
  return document.save();
}

describe('a scan', { timeout: 60_000 }, () => {
  test.each([false, true])('is read from its pictures (turned: %s)', async (isTurned) => {
    const { markdown, problems } = await importDocument(await scan({ isTurned }), { ocr: true });
    expect(markdown).toContain('Wells and Pumps');
    expect(markdown).toMatch(/- Ana Roth said that half of all wells in the valley run dry before the summer begins\./);
    const message = 'The text was read from pictures (OCR) on page 1. Compare names and numbers with the PDF.';
    expect(problems).toContainEqual({ code: 'import.recognized', severity: 'warning', message });
    expect(markdown).toContain(`<!-- review: ${message} -->`);
  });

  test('without text recognition is refused, with what to do', async () => {
    await expect(importDocument(await scan())).rejects.toThrow(
      /“npm install tesseract.js @tesseract.js-data\/eng”.*--ocr/,
    );
  });

  test('without words is refused, too', async () => {
    const document = await PDFDocument.create();
    document.addPage([300, 300]);
    await expect(importDocument(await document.save(), { ocr: true })).rejects.toThrow('found no words');
  });
});
