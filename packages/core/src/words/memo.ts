/**
 * Keeps what was worked out of the things that were asked about last: a report has more of them than are worth keeping, and
 * few are asked about again.
 *
 * @param most so many answers at most; then it begins anew
 */
export function memoRecent<Key extends object, Answer>(most = 1024): (key: Key, make: () => Answer) => Answer {
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

/**
 * The same for what passes by in great numbers, as all texts of a report do while words are looked for: only what is asked for a
 * second time is kept. The engine takes what is kept for something that stays, and is slow to throw it away.
 */
export function memoRepeated<Key extends object, Answer>(most: number): (key: Key, make: () => Answer) => Answer {
  const keep = memoRecent<Key, Answer>(most);
  let asked = new WeakSet<Key>();
  let count = 0;
  return (key, make) => {
    if (asked.has(key)) return keep(key, make);
    if (++count > most) {
      asked = new WeakSet();
      count = 1;
    }
    asked.add(key);
    return make();
  };
}
