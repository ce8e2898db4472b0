import type { Library } from '@findings/core/library';
import { treeOf } from './explorer/tree.js';

/**
 * Makes what the first questions about a library would make before they are answered, a part at a time: the explorer's tree, which is
 * opened by a click, then what is searched in.
 */
export function* warmUp(library: Library): Generator<undefined, void> {
  for (const { key } of library.reports) {
    treeOf(library, key);
    yield;
  }
  while (library.prepareSearch()) yield;
}
