import { createLibrary, parseReport, type Target } from '@findings/core';
import MiniSearch from 'minisearch';
import { median, quantile, time } from './measure.ts';
import { createRandom } from './random.ts';
import type { Benchmark } from './row.ts';
import { syntheticReport } from './synthetic-report.ts';

const FINDINGS = 100_000;
const QUERIES = 300;
const HITS = 20;

/** Each search so many times, not in a row, and the middle one counts: a busy moment is not the search's. */
const PASSES = 3;

/** The peer answers every tenth: it may take a second. */
const PEER = 10;

/** Milliseconds in which 99 of 100 searches answer: what one takes for at once. */
const LIMIT = 10;

/** What people remember of a finding is found among a hundred thousand before the next key is pressed. */
export const benchmark: Benchmark = (tell) => {
  const library = createLibrary([parseReport(syntheticReport({ findings: FINDINGS }).text)]);
  const targets = library.targets();
  // Both build what they search in at the first search or before.
  const build = time(() => library.search('wells'));
  let peer = buildPeer([]);
  const buildPeerTime = time(() => (peer = buildPeer(targets)));
  tell({
    what: `search: index over ${targets.length} targets`,
    ours: `${(build / 1000).toFixed(2)} s`,
    beside: `MiniSearch ${(buildPeerTime / 1000).toFixed(2)} s`,
    ratio: build / buildPeerTime,
  });

  for (const [kind, queries] of Object.entries(queriesFrom(targets))) {
    // Not by turns: what the peer leaves behind for the garbage collector would be counted as ours.
    const passes = Array.from({ length: PASSES }, () =>
      queries.map((query) => time(() => library.search(query, { limit: HITS }))),
    );
    const ours = queries.map((_, index) => median(passes.map((pass) => pass[index] ?? NaN)));
    const theirs = queries
      .filter((_, index) => index % PEER === 0)
      .map((query) => time(() => peer.search(query).slice(0, HITS)));
    const [ours50, ours99, theirs50, theirs99] = [ours, theirs].flatMap((times) => [
      quantile(times, 0.5),
      quantile(times, 0.99),
    ]) as [number, number, number, number];
    tell({
      what: `search for ${kind}`,
      ours: `p50 ${ours50.toFixed(2)} ms, p99 ${ours99.toFixed(2)} ms`,
      beside: `MiniSearch p50 ${theirs50.toFixed(2)} ms, p99 ${theirs99.toFixed(2)} ms`,
      ratio: ours99 / theirs99,
      limit: `p99 ≤ ${LIMIT} ms`,
      held: ours99 <= LIMIT,
    });
  }
};

/** The same words to search in, with beginnings of words and typing errors allowed as ours allows them. */
function buildPeer(targets: readonly Target[]): MiniSearch {
  const search = new MiniSearch({
    fields: ['title', 'text', 'speakers'],
    searchOptions: { prefix: true, fuzzy: 0.2, boost: { title: 2, speakers: 2 } },
  });
  search.addAll(
    targets.map(({ title, text, speakers }, id) => ({
      id,
      title,
      text,
      speakers: speakers.map(({ name, affiliations }) => [name, ...affiliations].join(' ')).join(' '),
    })),
  );
  return search;
}

/** Words of the findings themselves, as somebody would type them who remembers more or less of one. */
function queriesFrom(targets: readonly Target[]): Readonly<Record<string, readonly string[]>> {
  const { int, pick } = createRandom(7);
  const words = (target: Target): readonly string[] => target.text.match(/\p{L}{4,}/gu) ?? ['wells'];
  const word = (): string => pick(words(pick(targets)));
  const typo = (text: string): string => {
    const at = int(1, text.length - 1);
    return `${text.slice(0, at)}x${text.slice(at + 1)}`;
  };
  const spoken = targets.filter(({ speakers }) => speakers.length > 0);
  const kinds: Readonly<Record<string, () => string>> = {
    'a word': word,
    'two words of a finding': () => {
      const said = words(pick(targets));
      return `${pick(said)} ${pick(said)}`;
    },
    'the first two letters of a word': () => word().slice(0, 2),
    'two words and the beginning of a third': () => `${word()} ${word()} ${word().slice(0, 3)}`,
    'a word with a typing error': () => typo(word()),
    'a speaker and a word': () => {
      const target = pick(spoken);
      return `${target.speakers[0]?.name ?? ''} ${pick(words(target))}`;
    },
    'a sentence of a dozen words': () => Array.from({ length: 12 }, word).join(' '),
  };
  return Object.fromEntries(
    Object.entries(kinds).map(([kind, query]) => [kind, Array.from({ length: QUERIES }, query)]),
  );
}
