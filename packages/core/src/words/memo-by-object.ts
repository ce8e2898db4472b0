import { detachString } from './detach-string.js';

/** So many keys are remembered, of so many UTF-16 code units at most. */
const mostRemembered = 4096;
const longestRemembered = 64;

/** Proposals cite the same findings and use the same words: what is asked about them is looked up once for many of them. */
export function memo<Answer>(ask: (key: string) => Answer): (key: string) => Answer {
  const known = new Map<string, Answer>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    if (key.length > longestRemembered) return ask(key);
    const own = detachString(key);
    const answer = ask(own);
    if (known.size >= mostRemembered) known.clear();
    known.set(own, answer);
    return answer;
  };
}
