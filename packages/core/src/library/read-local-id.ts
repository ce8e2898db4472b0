/** The letter of a numbered finding: paragraph, guiding question, highlight, question, recommendation, action, table row. */
export type FindingLetter = 'p' | 'g' | 'h' | 'q' | 'r' | 'a' | 't';

/** What a local id consists of. Numbers are as written: `4`, `1.2`, `04`. The number of a finding is empty in `s4.h`, an unfinished id. */
export type LocalId =
  | { readonly what: 'summary' }
  | { readonly what: 'day' | 'session' | 'recommendation' | 'action'; readonly number: string }
  /** `s4.h2` and `summary.p2`. `within` is the id of the container. */
  | { readonly what: 'finding'; readonly within: string; readonly kind: FindingLetter; readonly number: string }
  /** `s4.wex`, and any other text after the dot of a session or the summary. */
  | { readonly what: 'name'; readonly within: string; readonly name: string };

const CONTAINER_ID = /^(?:([dra])(\d+)|(?:d\d+\.)?(s)(\d+(?:\.\d+)*))$/;
const ID_WITH_DOT = /^(summary|(?:d\d+\.)?s\d+(?:\.\d+)*)\.(.+)$/;
const NUMBERED_FINDING = /^([pghqrat])(\d*)$/;
const KIND_OF_LETTER = { d: 'day', r: 'recommendation', a: 'action' } as const;

/**
 * Parses a key that has the form of a local id or a speaker's alias in any report: `summary`, `d1`, `s4`, `s1.2`, `d2.s4` (if
 * another day has the same number), `r3`, `a2`, and any text after the dot of `summary.` or `s4.`. The target need not exist.
 *
 * Undefined for other keys, such as `s4x` and `s4h` (possible BibTeX keys), `d3.js` (a day has no findings), `d1.2`, `s`,
 * `summary2020`, `smith2020`, `fig-x`, `types/node`. Ids of parts are undefined, too: only a report tells `introduction.p2` from
 * the BibTeX key `smith.p2`.
 *
 * @param key the key in lower case, without a report key
 */
export function readLocalId(key: string): LocalId | undefined {
  if (key === 'summary') return { what: 'summary' };
  const [, letter, number, session, sessionNumber] = CONTAINER_ID.exec(key) ?? [];
  if (session !== undefined && sessionNumber !== undefined) return { what: 'session', number: sessionNumber };
  if (letter !== undefined && number !== undefined)
    return { what: KIND_OF_LETTER[letter as keyof typeof KIND_OF_LETTER], number };
  const [, within, rest] = ID_WITH_DOT.exec(key) ?? [];
  if (within === undefined || rest === undefined) return undefined;
  return readInnerId(within, rest);
}

/** Parses the text after the dot of an id. The id of the container `within` may have any form. */
export function readInnerId(within: string, rest: string): LocalId {
  const [, kind, number] = NUMBERED_FINDING.exec(rest) ?? [];
  if (kind !== undefined && number !== undefined)
    return { what: 'finding', within, kind: kind as FindingLetter, number };
  return { what: 'name', within, name: rest };
}

const WITHOUT_DOT = /^(.*[^-_.:/])[-_.:/]?([pghqrat])[-_.:/]?(\d+)$/;
const OTHER_SEPARATOR = /^(s\d+(?:\.\d+)*|summary|.*[^-_.:/](?=[-_:/][^-_.:/]+$))[-_:/](.+)$/;
const COMMA = /,/g;
const LEADING_ZEROS = /(^|[^\d])0+(?=\d)/g;
/** Letters that look like digits, after the letter of a finding or another digit: `s3.hl`, `s1o`. */
const LIKE_ONE = /(?<=^s|[.][pghqrat]|\d)[il](?=[\dilo]*(?:[.]|$))/g;
const LIKE_ZERO = /(?<=\d)o(?=[\do]*(?:[.]|$))/g;

/**
 * The ids that a misspelled key with unambiguous numbers may mean: `s4h2`, `s4-h2`, `s4/h2`, `s4.h.2`, `s04.h02`, `s3.hl`,
 * `s4_wex`, `introduction-p2`. Excludes the key itself. A guess counts only if a report has it.
 *
 * @param key the key in lower case, without a report key
 */
export function respellings(key: string): readonly string[] {
  const normalized = key.replace(COMMA, '.').replace(LEADING_ZEROS, '$1');
  const guesses = [normalized, normalized.replace(LIKE_ONE, '1').replace(LIKE_ZERO, '0')];
  const finding = WITHOUT_DOT.exec(normalized);
  if (finding) guesses.push(`${finding[1]}.${finding[2]}${finding[3]}`);
  const name = OTHER_SEPARATOR.exec(normalized);
  if (name) guesses.push(`${name[1]}.${name[2]}`);
  return [...new Set(guesses)].filter((guess) => guess !== key);
}

/** `lessons-learned.p2`: the words of a heading, and the letter and number of a finding. */
const SHAPE = /^\p{L}[\p{L}\p{N}]*(?:-[\p{L}\p{N}]+){0,3}\.[pghqrat]\d{1,3}$/u;

/** Whether a key looks like the id of a finding in any part. */
export function hasShapeOfId(key: string): boolean {
  return SHAPE.test(key);
}

/**
 * Keys by which Quarto (`@fig-map`) and pandoc-crossref (`@fig:map`) refer to a figure or a theorem of the same
 * document; Quarto also takes a capital to begin with.
 */
export function isCrossReference(key: string): boolean {
  return QUARTO.test(key) || PANDOC_CROSSREF.test(key);
}

const QUARTO = /^(?:fig|tbl|sec|eq|lst|thm|lem|cor|prp|cnj|def|exm|exr|sol|rem|alg|nte|tip|wrn|imp|cau|vid|tab)-/i;
const PANDOC_CROSSREF = /^(?:fig|tbl|sec|eq|lst):/i;
