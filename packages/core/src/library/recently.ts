/** So many answers are kept. */
const MOST_KEPT = 1024;

/** What was worked out of things that were asked about last: a report has more than are worth keeping, and few are asked about again. */
export function recently<Key extends object, Answer>(): (key: Key, make: () => Answer) => Answer {
  let known = new WeakMap<Key, Answer>();
  let count = 0;
  return (key, make) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const answer = make();
    if (++count > MOST_KEPT) {
      known = new WeakMap();
      count = 1;
    }
    known.set(key, answer);
    return answer;
  };
}
