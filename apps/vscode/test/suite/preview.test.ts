import { assert } from 'chai';
import { previewOf } from './preview-of.js';
import { closeAll, openUntitled } from './window.js';

suite('The Markdown preview', () => {
  teardown(closeAll);

  test('shows a citation with a card, and a list of cited findings at the end', async () => {
    const { document } = await openUntitled('Start low [see @s4.h2, p. 9].');
    const html = await previewOf(document);
    assert.match(
      html,
      /\[see <span class="findings-cite"><(a|span) class="findings-key" aria-describedby="findings-card-0"/,
    );
    assert.match(html, /role="tooltip" id="findings-card-0">.*<bdi>Bronwyn Wex<\/bdi>/);
    assert.match(html, /<h2 id="findings-cited-title">Cited Findings<\/h2>[^]*<code>s4\.h2<\/code>/);
    assert.notInclude(html, 'findings-mark');
  });

  test('marks unresolved citations and altered quotations, and of several citations with a key only the wrong one', async () => {
    const { document } = await openUntitled(
      'Liability [@s2.h1]. “group liability, under which victims must not testify” [@s2.h1]. Nobody [@s99] knows.',
    );
    const html = await previewOf(document);
    assert.deepEqual(
      [...html.matchAll(/findings-cite( findings-\w+)?"/g)].map(([, gravity]) => gravity?.trim()),
      [undefined, 'findings-error', 'findings-error'],
    );
    assert.match(html, /must not.*need not/);
  });

  test('does not change code, keys of other sources, or markup in a citation', async () => {
    const { document } = await openUntitled('`@s4.h2` [@smith2020], [<b>see</b> @s4.h2]');
    const html = await previewOf(document);
    assert.include(html, '<code>@s4.h2</code>');
    assert.include(html, '[@smith2020]');
    assert.include(html, '&lt;b&gt;see&lt;/b&gt;');
  });
});
