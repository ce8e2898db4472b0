import { after, test } from 'node:test';
import {
  choice,
  clickAt,
  openFile,
  openLightBulb,
  openProblems,
  openSide,
  problem,
  readCard,
  clickUntilShown,
} from '../writers-hands.ts';
import { closeAllWindows, inWindow, withSample } from '../writers-window.ts';

after(closeAllWindows);

const PROPOSAL = `# A lawyer on two days

Professor Donovan drew attention to “group liability, under which victims must not testify” [@s2.h1].

Nobody has asked the guests yet [@s99].
`;

test('cards, problems and actions are in Spanish if VS Code is', () =>
  inWindow({ files: { ...withSample, 'lawyer.md': PROPOSAL }, language: 'es' }, async (window) => {
    const { page } = window;
    await openFile(window, 'lawyer.md');
    await page.locator('.squiggly-error').first().waitFor();
    await readCard(window, 'must not', 'la versión resumida dice «need», no «must»');

    await page.keyboard.press('Escape');
    await readCard(window, '@s2', 'No se cita en ningún otro lugar.');

    await page.keyboard.press('Escape');
    await clickAt(window, 'must not');
    await openLightBulb(window, 'Usar las palabras exactas de la versión resumida');
    await page.keyboard.press('Escape');

    await clickUntilShown(
      page.locator('.statusbar-item[id^="findings"]').filter({ hasText: '2 citas, 2 por corregir' }),
      choice(window, 'No hay ninguna sesión 99'),
    );
    await page.keyboard.press('Escape');

    await openSide(window, 'Findings');
    await page.locator('.sidebar .monaco-list-row', { hasText: 'Resumen ejecutivo' }).waitFor();
    await openProblems(window);
    await problem(window, 'La versión resumida dice «need», no «must»').waitFor();
  }));
