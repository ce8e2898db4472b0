import type { Nodes, Parents } from 'mdast';
import type { Options, State } from 'mdast-util-to-markdown';
import { simpleKeyEnd } from '../key.js';
import type { Citation } from './citation-node.js';

/** Writes citations unchanged, and escapes text that would be read as a citation. */
export const citationToMarkdown: Options = {
  handlers: { citation: Object.assign(write, { peek: (node: Citation) => node.value.charAt(0) }) },
  unsafe: [
    // After a letter, digit or full stop, an `@` is text.
    { character: '@', before: '[^0-9A-Za-z.]', inConstruct: 'phrasing' },
    { character: '@', before: '\\.\\.\\.', inConstruct: 'phrasing' },
    { character: '-', after: '@', inConstruct: 'phrasing' },
  ],
};

function write(node: Citation, parent: Parents | undefined, state: State): string {
  const [item] = node.items;
  if (!item || node.value.endsWith(']') || node.value.endsWith('}')) return node.value;
  // Text that would continue the key of `@s4` is escaped: `@s4\.h2`.
  const sibling = parent?.children[(parent.children as readonly Nodes[]).indexOf(node) + 1];
  const next = sibling ? ('value' in sibling ? sibling.value : '') : mayEndInUnderscore(state) ? '_' : '';
  const written = `${item.id}${next}`;
  const runsOn = simpleKeyEnd(written, 0, written.length) > item.id.length;
  return runsOn ? `${item.mode === 'suppress-author' ? '-' : ''}@{${item.id}}` : node.value;
}

/** Whether `_` may close the emphasis around a node: by option, or where emphases are nested. */
function mayEndInUnderscore({ stack, options }: State): boolean {
  const emphases = stack.filter((construct) => construct === 'emphasis' || construct === 'strong');
  return emphases.length > 1 || (emphases.length > 0 && (options.emphasis === '_' || options.strong === '_'));
}
