import type { Library } from '@findings/core/library';
import { treeOf } from './explorer/tree.js';

/** Computes, step by step, what the first requests about a library need: the explorer's tree, then the search index. */
export function* warmUp(library: Library): Generator<undefined, void> {
  for (const { key } of library.reports) {
    treeOf(library, key);
    yield;
  }
  while (library.prepareSearch()) yield;
}
