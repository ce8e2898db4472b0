import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { clickAt, goToEnd, notification, openFile, save, takeSuggestion, type, waitUntil } from '../writers-hands.ts';
import { closeAllWindows, inWindow } from '../writers-window.ts';

after(closeAllWindows);

const REPORT = `# Water

## Session 1: Wells

Panel Highlights

- **Ana Diaz (Well Fund):** Shallow wells run dry in May.
- **Tom Okoro (District):** Pumps need spare parts.
`;

test('what a writer cites is remembered, and citations follow a report that is edited by hand', () =>
  inWindow(
    {
      files: {
        'water.md': REPORT,
        'findings.config.json': JSON.stringify({ reports: { water: 'water.md' }, include: ['wells.md'] }),
        'wells.md': '# Pumps\n\nPumps need parts [@s1.h2].\n',
      },
    },
    async (window) => {
      const { folder, page } = window;
      const lock = join(folder, 'findings.lock.json');
      await openFile(window, 'wells.md');
      await goToEnd(window);
      await type(window, 'Wells run dry [@shallow');
      await takeSuggestion(window, 's1.h1');
      assert.equal(existsSync(lock), false);
      await save(window, 'wells.md', /@s1\.h1/);
      await waitUntil('the lock is written', () => existsSync(lock));
      const { pinned } = JSON.parse(readFileSync(lock, 'utf8')) as { pinned: Record<string, { text: string }> };
      assert.deepEqual(Object.keys(pinned), ['water:s1.h1']);
      assert.match(pinned['water:s1.h1']!.text, /Shallow wells run dry/);

      await openFile(window, 'water.md');
      await clickAt(window, 'Panel Highlights');
      await page.keyboard.press('End');
      await type(window, '\n\n- **Nora Lund (Rain Office):** Roofs catch rain.');
      await save(window, 'water.md', /Roofs catch rain/);
      const offer = notification(window, '2 citations point to moved findings.');
      await offer.waitFor();
      await window.picture('moved-citations');
      await offer.getByRole('button', { name: 'Update them' }).click();
      await openFile(window, 'wells.md');
      await save(window, 'wells.md', /Pumps need parts \[@s1\.h3\]\.\n[^]*@s1\.h2/);
    },
  ));
