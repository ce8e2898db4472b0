import { assert } from 'chai';
import MarkdownIt from 'markdown-it';
import { commands, MarkdownString, TreeItemCollapsibleState } from 'vscode';
import type { Hover, TextDocument } from 'vscode';
import { escapeLabel } from '../../src/labels.js';
import { treeItem } from '../../src/explorer/tree.js';
import { previewOf } from './preview-of.js';
import { citable, createFolder, eventually, openFile, placeOf, write } from './window.js';

/*
 * The author of a report may be an attacker. Everything in a report is shown as text: it runs nothing, and adds no links or
 * images.
 */

const QUIT = '[Quit](command:workbench.action.quit)';
const DRAWN = '\\<img src=x onerror="alert(1)"> \\<script>alert(1)\\</script> ![](https://example.org/x.png)';
const HOSTILE = `# Rain ${QUIT} $(zap) \\<img src=x>

## Session 1: Dry ${QUIT} $(sync~spin) \\<b>years\\</b>

Panel Highlights

- **Eve \\<i>Mallory\\</i> $(zap) (Org \\${QUIT}):** Rain comes \\${QUIT} late ${DRAWN} \`$(zap) ${QUIT}\` and $(zap) ends
  early.
- **Ben Ali (UNDP \\<img src=x>):** Nobody believes ${QUIT} \\[x](command:workbench.action.quit) it.
`;

const folder = createFolder();

async function inHostile(text: string): Promise<TextDocument> {
  await write(folder.path('rain.md'), HOSTILE);
  await write(folder.path('findings.config.json'), '{ "reports": { "rain": "rain.md" } }');
  const { document } = await openFile(folder.path('wells.md'), text);
  await citable(document, 'rain:s1.h1');
  return document;
}

/** The links and images of Markdown, from markdown-it's tokens. */
function leadsTo(markdown: string): readonly string[] {
  const md = new MarkdownIt({ html: false });
  md.validateLink = () => true;
  return md
    .parse(markdown, {})
    .flatMap(({ children }) => children ?? [])
    .flatMap((token) => (token.type === 'image' ? 'an image' : String(token.attrGet('href') ?? '')));
}

function assertHarmless(contents: readonly (MarkdownString | string | object | undefined)[]): void {
  const shown = contents.filter((each) => each instanceof MarkdownString);
  assert.isNotEmpty(shown);
  for (const { value, supportHtml, supportThemeIcons, isTrusted } of shown) {
    assert.isNotOk(supportHtml);
    assert.isNotOk(supportThemeIcons);
    assert.isNotTrue(isTrusted);
    for (const address of leadsTo(value).filter((each) => each !== '')) {
      assert.match(address, /^(?:command:findings\.(?:insertQuotation|showCitations)\?|file:|vscode-|\/)/, value);
    }
  }
}

suite('A hostile report', () => {
  teardown(folder.remove);

  for (const key of ['s1.h1', 's1.h2', 's1', 'rain']) {
    test(`adds nothing to the card of ${key}`, async () => {
      const document = await inHostile(`So [@${key}].`);
      const [hover] = await eventually('a card', () =>
        commands.executeCommand<Hover[]>(
          'vscode.executeHoverProvider',
          document.uri,
          placeOf(document, `${key[0]}|${key.slice(1)}`),
        ),
      );
      assertHarmless(hover!.contents);
    });
  }

  test('adds nothing to the preview', async () => {
    const html = await previewOf(await inHostile('So [@s1.h1; @s1.h2; @s1; @rain; @s1.h9].'));
    assert.include(html, 'Mallory', html);
    assert.notMatch(html, /<(?:img|script|i|b)\b|href="[^"]*command:/i);
  });

  test('adds no icons to lists, and no links to messages', () => {
    assert.equal(escapeLabel('$(zap) [x](command:quit)'), '$\u2060(zap) [x]\u2060(command:quit)');
    assert.equal(escapeLabel('Dry \u202Eesrever\u2066'), 'Dry esrever');
    const item = {
      node: 'n',
      kind: 'session',
      label: `$(zap) ${QUIT}`,
      description: '',
      hasChildren: true,
      cited: 0,
    } as const;
    const { label, tooltip, command, collapsibleState } = treeItem({ item }, false);
    assert.deepEqual([label, tooltip, command], [item.label, undefined, undefined]);
    assert.equal(collapsibleState, TreeItemCollapsibleState.Collapsed);
  });
});
