/**
 * Keeps what was worked out of the things that were asked about last: a report has more of them than are worth keeping, and
 * few are asked about again.
 *
 * @param most so many answers at most; then it begins anew
 */
export function recently<Key extends object, Answer>(most = 1024): (key: Key, make: () => Answer) => Answer {
  let known = new WeakMap<Key, Answer>();
  let count = 0;
  return (key, make) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const answer = make();
    if (++count > most) {
      known = new WeakMap();
      count = 1;
    }
    known.set(key, answer);
    return answer;
  };
}
