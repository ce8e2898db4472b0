import { chromium } from 'playwright-core';

/** The installed browser; its contexts need no profile of anybody's. */
export function openChromium() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM,
    headless: true,
    // Without them Chromium calls home at every start.
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
