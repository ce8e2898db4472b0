import type { Library, Target } from '@findings/core/library';
import type { Session } from '@findings/core';

/** So many `@` on either side of the cursor are looked at, and so many different keys. */
const MOST_SIGNS = 500;
const MOST_KEYS = 300;
/** No key is longer. */
const LONGEST = 200;
/** What is cited so near is about the same thing. */
const NEAR = 3000;

const key = /^\{?([\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_]))*)/u;

/** What the document cites by its looks, for an order alone: to read all of it would take longer than a letter may. */
export interface CitedNearby {
  /** The nearest first. */
  readonly cited: readonly Target[];
  /** The sessions of what is cited in the paragraphs around. */
  readonly sessions: ReadonlySet<Session>;
}

/** @param at of the key that is being typed, which counts for nothing */
export function nearbyIn(markdown: string, at: number, library: Library): CitedNearby {
  const places = signsAround(markdown, at);
  const targets = new Map<string, Target | undefined>();
  const cited = new Set<Target>();
  const sessions = new Set<Session>();
  for (const place of places) {
    const written = key.exec(markdown.slice(place + 1, place + LONGEST))?.[1];
    if (written === undefined || (!targets.has(written) && targets.size >= MOST_KEYS)) continue;
    if (!targets.has(written)) targets.set(written, library.get(written));
    const target = targets.get(written);
    if (!target) continue;
    cited.add(target);
    if (target.session && Math.abs(place - at) < NEAR) sessions.add(target.session);
  }
  return { cited: [...cited], sessions };
}

/** Their places, the nearest first. */
function signsAround(markdown: string, at: number): readonly number[] {
  const places: number[] = [];
  let left = at > 0 ? markdown.lastIndexOf('@', at - 1) : -1;
  for (let count = 0; left >= 0 && count < MOST_SIGNS; count++) {
    places.push(left);
    left = left > 0 ? markdown.lastIndexOf('@', left - 1) : -1;
  }
  let right = markdown.indexOf('@', at + 1);
  for (let count = 0; right >= 0 && count < MOST_SIGNS; count++) {
    places.push(right);
    right = markdown.indexOf('@', right + 1);
  }
  return places.sort((one, other) => Math.abs(one - at) - Math.abs(other - at));
}
