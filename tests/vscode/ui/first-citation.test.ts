import { after, test } from 'node:test';
import { goToEnd, openFile, readCard, save, suggestion, takeSuggestion, type } from '../writers-hands.ts';
import { closeAllWindows, inWindow, withSample } from '../writers-window.ts';

after(closeAllWindows);

test('a suggestion after [@ and a name is accepted, and has a card', () =>
  inWindow(
    {
      files: {
        ...withSample,
        'shelter.md': '# Shelter\n\nShelters need standards [@s4].\n\nStart with low standards ',
      },
    },
    async (window) => {
      const { page } = window;
      await openFile(window, 'shelter.md');
      // The server is ready then. VS Code has no suggestions for text that is typed before.
      await page.locator('.statusbar-item[id^="findings"]').waitFor();
      await goToEnd(window);
      await type(window, '[@wex');
      await suggestion(window, /s4\.h\d/).waitFor();
      await window.picture('suggestions');
      await window.readmePicture('cite', { x: 380, y: 92, width: 740, height: 180 });
      // The list may close while the window is photographed.
      await takeSuggestion(window, /s4\.h\d/);
      await save(window, 'shelter.md', /low standards \[@s4\.h\d\]$/);

      await readCard(window, '@s4.h', 'Wex');
      await window.picture('card');
      await page.keyboard.press('Escape');
      await window.setTheme('Default High Contrast');
      await readCard(window, '@s4.h', 'Wex');
      await window.picture('card-high-contrast');
    },
  ));
