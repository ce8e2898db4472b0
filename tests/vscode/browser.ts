import { chromium, type Browser } from 'playwright-core';
import { findChromium } from '../../scripts/test/chromium.ts';

/** The server on this machine would spend more time compressing what it sends than it saves. */
export const UNCOMPRESSED = { extraHTTPHeaders: { 'accept-encoding': 'identity' } } as const;

/** For tests that look at no window: it has little to paint. */
export const SMALL_WINDOW = {
  viewport: { width: 800, height: 600 },
  reducedMotion: 'reduce',
  ...UNCOMPRESSED,
} as const;

/** The installed browser, without a profile of anybody's, and without any host but this machine. */
export function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('Chromium is missing. Install it, or name one in CHROMIUM.');
  return chromium.launch({
    executablePath,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost',
    ],
  });
}
