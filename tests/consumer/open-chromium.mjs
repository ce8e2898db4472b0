import { chromium } from 'playwright-core';

/** Starts the installed browser without a user profile. */
export function openChromium() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM,
    headless: true,
    // The last flags keep Chromium from using the network at startup.
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
