import type { Bibliography } from '@findings/check';
import type { Library } from '@findings/core/library';

const MOST = 20;

const folded = new WeakMap<Bibliography, readonly (readonly [lower: string, key: string])[]>();

/** Keys of other people's works that hold what was typed; those that begin with it first. None that is an id of ours. */
export function worksFor(
  bibliography: Bibliography | undefined,
  library: Library | undefined,
  query: string,
): readonly string[] {
  if (!bibliography) return [];
  const typed = query.trim().toLowerCase();
  const first: string[] = [];
  const others: string[] = [];
  for (const [lower, key] of foldedKeys(bibliography)) {
    if (first.length >= MOST) break;
    const place = lower.indexOf(typed);
    if (place < 0 || library?.get(key)) continue;
    if (place === 0) first.push(key);
    else if (others.length < MOST) others.push(key);
  }
  return [...first, ...others].slice(0, MOST);
}

function foldedKeys(bibliography: Bibliography): readonly (readonly [string, string])[] {
  const before = folded.get(bibliography);
  if (before) return before;
  const made = [...bibliography.keys].map((key) => [key.toLowerCase(), key] as const);
  folded.set(bibliography, made);
  return made;
}
