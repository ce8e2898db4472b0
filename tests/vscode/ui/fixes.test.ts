import { after, test } from 'node:test';
import { choice, clickAt, offered, openFile, openLightBulb, readCard, save } from '../writers-hands.ts';
import { closeAllWindows, inWindow, withSample } from '../writers-window.ts';

after(closeAllWindows);

const PROPOSAL = `# A lawyer on two days

Professor Donovan drew attention to “group liability, under which victims must not testify” [@s2.h1].

Nobody has asked the guests yet [@s99].
`;

test('an altered quotation is fixed with the light bulb, and the status shows the remaining problems', () =>
  inWindow({ files: { ...withSample, 'lawyer.md': PROPOSAL } }, async (window) => {
    const { page } = window;
    await openFile(window, 'lawyer.md');
    await page.locator('.squiggly-error').first().waitFor();
    await readCard(window, 'must not', 'need not');
    await window.picture('problem');

    await page.keyboard.press('Escape');
    await clickAt(window, 'must not');
    await openLightBulb(window, 'exact words');
    await window.picture('light-bulb');
    await window.readmePicture('fix', { x: 380, y: 92, width: 780, height: 145 });
    await offered(window, 'exact words').click();
    await save(window, 'lawyer.md', /victims need not testify” \[@s2\.h1\]/);

    const status = page.locator('.statusbar-item[id^="findings"]');
    await status.filter({ hasText: '2 citations, 1 to fix' }).click();
    await choice(window, 'There is no session 99').waitFor();
    await window.picture('status');
  }));
