import { after, test } from 'node:test';
import { clickAt, openFile, openSide, pageWithin, save, clickUntilShown } from '../writers-hands.ts';
import { assertAccessible } from '../accessibility.ts';
import { closeAllWindows, inWindow } from '../writers-window.ts';

after(closeAllWindows);

const REPORT = `# Water Workshop

## Session 1: Wells

### Panel Highlights

- **Asha Rai (Water Board)** said that <b onclick="x">shallow wells</b> run dry in spring. Deeper wells cost 400 dollars.
- **Bina Lama (District Office)** explained that a pump without spare parts stands still after a year.
`;

test('what is cited at the cursor is read in a pane, and quoted from it', () =>
  inWindow(
    {
      files: {
        'findings.config.json': '{ "reports": { "water": "water.md" } }',
        'water.md': REPORT,
        'wells.md':
          '# Wells\n\nWells run dry [@s1.h1].\n\nPumps stand still [@s1.h2].\n\nPumps need spare parts [@s1.h7].\n\nSo \n',
      },
    },
    async (window) => {
      const { page } = window;
      await openFile(window, 'wells.md');
      await openSide(window, 'Findings');
      const pane = pageWithin(window);
      await pane.getByText('Put the cursor on a citation').waitFor();
      await clickAt(window, '@s1.h1');
      await pane.getByRole('heading', { name: 'Asha Rai (Water Board)' }).waitFor();
      await window.picture('reading');
      await assertAccessible(window);

      // The neighbour can be read, and the cursor brings the cited finding back.
      await clickUntilShown(
        pane.getByRole('button', { name: 'Bina Lama: explained' }),
        pane.getByRole('heading', { name: 'Bina Lama (District Office)' }),
      );
      await clickUntilShown(
        pane.getByRole('button', { name: 'Mark as Checked' }),
        pane.getByText('marked this as checked'),
      );
      await clickAt(window, 'Wells run dry');
      await pane.getByRole('heading', { name: 'Asha Rai (Water Board)' }).waitFor();

      // A citation that matches nothing says so, and another finding can be cited.
      await clickAt(window, '@s1.h7');
      await pane.getByRole('heading', { name: '“s1.h7” matches no finding' }).waitFor();
      await window.picture('reading-unmatched');
      await assertAccessible(window);
      await clickUntilShown(
        pane.getByRole('button', { name: 'Write s1.h2' }),
        pane.getByRole('heading', { name: 'Bina Lama (District Office)' }),
      );
      await clickAt(window, 'Wells run dry');
      await pane.getByRole('heading', { name: 'Asha Rai (Water Board)' }).waitFor();

      // Kept, it stays while the cursor moves on. Selected words are quoted.
      await page.locator('.pane-header', { hasText: 'Cited Finding' }).hover();
      await page.locator('.action-label[aria-label^="Keep This Finding"]').click();
      await clickAt(window, 'So');
      await page.keyboard.press('End');
      await pane.getByText('Deeper wells cost').evaluate((element) => {
        const [text] = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
        const at = text!.textContent!.indexOf('Deeper wells');
        getSelection()!.setBaseAndExtent(text!, at, text!, text!.textContent!.length);
      });
      await window.picture('reading-selected');
      await pane.getByRole('button', { name: 'Insert Quotation' }).click();
      await save(window, 'wells.md', /So “Deeper wells cost 400 dollars\.” \[@s1\.h1\]/);
    },
  ));
