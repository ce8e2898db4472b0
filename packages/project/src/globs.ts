import type { Translate } from '@findings/core/text';
import picomatch from 'picomatch';
import { IGNORED_FOLDERS } from './configuration.js';
import type { Configuration } from './configuration.js';
import { toSlashPath } from './files.js';
import type { Files } from './files.js';
import { isWordFile } from './word-file.js';

/** Returns a function that decides by the path alone whether a configuration includes a file as a proposal that is text. */
export function isIncluded({ paths }: Pick<Files, 'paths'>, configuration: Configuration): (path: string) => boolean {
  const { include, exclude, directory, reports, chosen } = configuration;
  const matches = picomatch([...include], { nocase: true, ignore: [...IGNORED_FOLDERS, ...exclude] });
  const reportPaths = new Set([...reports.map(({ path }) => path), chosen]);
  return (path) =>
    !reportPaths.has(path) && !isWordFile(path) && matches(toSlashPath(paths, paths.relative(directory, path)));
}

/** The longest glob that is accepted, in UTF-16 code units. */
const MAX_GLOB_LENGTH = 500;
/** Alternatives are counted by expanding them, so their number is limited. */
const MAX_ALTERNATIVES = 1000;
/** File systems allow names of at most 255 bytes. */
const MAX_NAME_LENGTH = 255;
/** Allows two backtracking wildcards, with some alternatives. The worst path takes less than a second. */
const MAX_WAYS = 1_000_000;

/** Syntax that picomatch passes on to the regular expression: `(a|aa)`, `+(a)`, `[a]+`, `{a,aa}+`. */
const EXPRESSION = /\(|[\]})]\+/;

/**
 * Returns a function for the globs of one configuration. For each glob, it returns why the glob is refused, without a full stop.
 *
 * Globs become backtracking regular expressions. Globs that together have very many ways to match a path would keep the
 * process busy for hours.
 */
export function createGlobCheck(say: Translate): (glob: string) => string | undefined {
  let total = 0;
  return (glob) => {
    if (glob.length > MAX_GLOB_LENGTH) return say`“${glob.slice(0, 40)}…” is too long for a pattern`;
    // For some of these, picomatch never returns.
    if (glob.endsWith('\\')) return say`“${glob}” ends with a backslash, which is not allowed in a pattern`;
    const unescaped = glob.replace(/\\./gs, '_');
    if (EXPRESSION.test(unescaped)) {
      return say`“${glob}” uses “(” or “+” as in a regular expression, which patterns do not support: list alternatives as {a,b}, and write ? for a parenthesis`;
    }
    // The first glob over the limit is reported. Counting the others would take long too.
    if (total > MAX_WAYS) return undefined;
    const ways = waysToMatch(unescaped);
    if (ways > MAX_WAYS) {
      return say`“${glob}” has too many wildcards to be matched quickly: use fewer * and **, or several patterns`;
    }
    total += ways;
    if (total <= MAX_WAYS) return undefined;
    return say`“${glob}” and the patterns before it have too many wildcards to be matched quickly: use fewer patterns, or fewer * and **`;
  };
}

/** An upper bound for the number of ways in which the regular expression tries to match a path. */
function waysToMatch(glob: string): number {
  let ways = 0;
  const waiting = [glob];
  for (let steps = 0; waiting.length > 0; steps++) {
    if (steps > MAX_ALTERNATIVES) return Infinity;
    const next = waiting.pop()!;
    const group = /\{([^{}]*)\}/.exec(next);
    if (!group) ways += waysOf(next);
    else {
      const end = group.index + group[0].length;
      for (const each of group[1]!.split(',')) waiting.push(next.slice(0, group.index) + each + next.slice(end));
    }
  }
  return ways;
}

/**
 * A `*` can match up to `MAX_NAME_LENGTH` lengths, except the last one of a name (or the last `**` of a path), whose end is
 * fixed by what follows.
 */
function waysOf(glob: string): number {
  const names = glob.split('/');
  let backtrackingWildcards = 0;
  for (const [index, name] of names.entries()) {
    if (name !== '**') backtrackingWildcards += Math.max(0, (name.match(/\*+/g)?.length ?? 0) - 1);
    else if (index < names.length - 1) backtrackingWildcards++;
  }
  return MAX_NAME_LENGTH ** backtrackingWildcards;
}
