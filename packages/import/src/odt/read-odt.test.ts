import { expect, test } from 'vitest';
import { odt } from '../../test/archives.js';
import { convertDocument } from '../convert-document.js';

test.each([
  ['headings', '<text:h text:outline-level="2">Wells</text:h>', '## Wells\n'],
  [
    'numbered headings',
    '<text:list><text:list-item><text:h text:outline-level="3">Wells</text:h></text:list-item></text:list>',
    '### Wells\n',
  ],
  [
    'bold text',
    '<text:p><text:span text:style-name="B">Ana Roth</text:span> said no.</text:p>',
    '**Ana Roth** said no.\n',
  ],
  ['spaces and tabs', '<text:p>a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d</text:p>', 'a b c d\n'],
  [
    'lists',
    '<text:list><text:list-item><text:p>Wells</text:p></text:list-item><text:list-item><text:p>Rivers</text:p></text:list-item></text:list>',
    '- Wells\n- Rivers\n',
  ],
  [
    'numbered lists',
    '<text:list text:style-name="N"><text:list-item><text:p>Dig</text:p></text:list-item></text:list>',
    '1. Dig\n',
  ],
  [
    'notes',
    '<text:p>Dry.<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>In May.</text:p></text:note-body></text:note></text:p>',
    'Dry.[^1]\n\n[^1]: In May.\n',
  ],
  ['links', '<text:p>See <text:a xlink:href="https://example.org/">the map</text:a>.</text:p>', 'See the map.\n'],
  [
    'tracked deletions and comments',
    '<text:tracked-changes><text:p>never</text:p></text:tracked-changes><text:p>Wells<office:annotation><text:p>sure?</text:p></office:annotation> run dry.</text:p>',
    'Wells run dry.\n',
  ],
  [
    'tables',
    '<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Who</text:p></table:table-cell><table:table-cell><text:p>Where</text:p></table:table-cell></table:table-row></table:table-header-rows><table:table-row table:number-rows-repeated="1000000"><table:table-cell><text:p>Ana</text:p></table:table-cell><table:table-cell><text:p>Oslo</text:p></table:table-cell></table:table-row></table:table>',
    '| Who | Where |\n| - | - |\n| Ana | Oslo |\n',
  ],
  [
    'a table of contents',
    '<text:table-of-content><text:p>Wells 3</text:p></text:table-of-content><text:p>Dry.</text:p>',
    'Dry.\n',
  ],
])('%s', async (_, body, markdown) => {
  expect((await convertDocument(odt(body))).markdown).toBe(markdown);
});
