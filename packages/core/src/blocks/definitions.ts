import type { Nodes } from 'mdast';
import type { Chunk } from './chunks.js';
import { parseMarkdown } from './markdown.js';

/** Links' definitions of a whole text, of which each chunk gets those that it may use. */
export interface Definitions {
  /** The chunk with what is defined elsewhere in front of it. */
  withUsed(chunk: Chunk): Chunk;
}

/** What stands in brackets, without others in it. */
const bracketed = /\[((?:[^[\]\\]|\\[^]){1,999})\]/g;

/** Only chunks in which something may be defined are parsed for it: in most reports, none. */
export function definitionsIn(chunks: Iterable<Chunk>): Definitions {
  const known = new Set<string>();
  for (const { text } of chunks) {
    if (text.includes(']:')) for (const identifier of definedIn(parseMarkdown(text))) known.add(named(identifier));
  }
  return {
    withUsed: (chunk) => {
      if (known.size === 0) return chunk;
      const used = new Map<string, string>();
      for (const [label, words] of chunk.text.matchAll(bracketed)) {
        const name = named(words!);
        if (known.has(name)) used.set(name, label);
      }
      if (used.size === 0) return chunk;
      // Where they lead to does not matter here.
      return behind([...used.values()].map((label) => `${label}: x\n\n`).join(''), chunk);
    },
  };
}

function* definedIn(node: Nodes): Iterable<string> {
  if (node.type === 'definition') yield node.identifier;
  else if ('children' in node) for (const child of node.children) yield* definedIn(child);
}

/** The same of all labels that CommonMark takes for one. */
function named(label: string): string {
  return label
    .replace(/[\t\n\r ]+/g, ' ')
    .trim()
    .toLowerCase()
    .toUpperCase();
}

/** What is put in front stands nowhere in the report. */
function behind(front: string, { text, bones, passed }: Chunk): Chunk {
  const moved = <Placed extends { readonly at: number }>(each: Placed): Placed => {
    return { ...each, at: each.at + front.length };
  };
  return { text: front + text, bones: [{ at: 0, from: -1 }, ...bones.map(moved)], passed: passed.map(moved) };
}
