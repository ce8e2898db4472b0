import { slug, tellingWords } from '@findings/language';
import type { PartNode } from '../outline/parts.js';
import { formerPartIds } from '../former-part-ids.js';
import { reportProblem, type ParseContext } from './parse-context.js';

/** An id has at most this many words of the heading, so that it can be read aloud. */
const MOST_WORDS = 2;
/** Ids that mean something else. */
const RESERVED = /^(?:summary|[dsra]\d[\d.]*)$/;
/** The largest gap that is reported. After a wider one, the report probably numbers its sessions in another way. */
const WIDEST_GAP = 5;

/**
 * Ids of sessions and other parts. Sessions have theirs by the printed number: `s4`, `s1.2`. A number printed again on another day is
 * `d2.s4`, on the same day `s4-2`. A session without a number takes its ordinal, or, where that is printed or taken, a number beyond
 * all others. Other parts have theirs by the telling words of their headings: `lessons-learned`; `body` without a heading.
 *
 * @param dayOf index of the day that a part is in
 */
export function createPartIds(
  nodes: readonly PartNode[],
  dayOf: (node: PartNode) => number | undefined,
  context: ParseContext,
): ReadonlyMap<PartNode, string> {
  const sessions = nodes.filter(({ kind }) => kind === 'session');
  const printed = new Set(sessions.flatMap(({ number }) => number ?? []));
  const next = nextFree();
  const taken = new Set(['summary']);
  const ids = new Map<PartNode, string>();
  const firstDays = new Map<string, number | undefined>();
  let beyond = [...printed].reduce((most, number) => Math.max(most, Number.parseInt(number, 10)), 0);
  for (const [index, node] of sessions.entries()) {
    const first = `s${node.number ?? index + 1}`;
    let id = first;
    const day = dayOf(node);
    if (node.number === undefined) while (printed.has(id.slice(1)) || taken.has(id)) id = `s${++beyond}`;
    else if (taken.has(id) && day !== undefined && day !== firstDays.get(id)) id = `d${day + 1}.${id}`;
    if (taken.has(id)) {
      id = next(first, taken);
      if (node.id === undefined) reportRepeated(node, { first, id }, context);
    }
    if (!firstDays.has(id)) firstDays.set(id, day);
    taken.add(id);
    ids.set(node, node.id ?? id);
  }
  reportLeftOut(sessions, new Set(nodes.flatMap(({ number }) => number ?? [])), context);
  for (const id of ids.values()) taken.add(id);
  const parts = nodes.filter(({ kind }) => kind !== 'session');
  const former = formerPartIds(parts.map(({ title }) => title.text));
  const reserved = new Set([...taken, ...former]);
  for (const [index, node] of parts.entries()) {
    const name = node.kind === 'root' ? 'body' : nameOf(node.title.text);
    const before = former[index]!;
    const isKept = before.startsWith(name) && /^(?:-\d+)?$/.test(before.slice(name.length));
    const own = node.id ?? (isKept ? before : name);
    const isFree = !taken.has(own) && (node.id !== undefined || isKept || !reserved.has(own));
    const id = isFree ? own : next(name, reserved);
    taken.add(id);
    reserved.add(id);
    ids.set(node, id);
  }
  return ids;
}

/** Returns a function that adds the next free number to a name, from 2. It tries each number once. */
function nextFree(): (name: string, taken: ReadonlySet<string>) => string {
  const counts = new Map<string, number>();
  return (name, taken) => {
    let count = counts.get(name) ?? 2;
    while (taken.has(`${name}-${count}`)) count++;
    counts.set(name, count + 1);
    return `${name}-${count}`;
  };
}

/** The first telling words. The id cannot start with a digit, and cannot look like `s4` or `p2`, which are other ids. */
function nameOf(title: string): string {
  const words = tellingWords(title, title.length).map(slug);
  const first = words.findIndex((word) => /^\p{L}/u.test(word));
  const name = words.slice(Math.max(first, 0)).slice(0, MOST_WORDS).join('-');
  if (name === '') return 'part';
  return RESERVED.test(name) || first < 0 ? `part-${name}` : name;
}

function reportRepeated(
  { number, title }: PartNode,
  { first, id }: { readonly first: string; readonly id: string },
  context: ParseContext,
): void {
  const message = context.say`Two sessions have the number ${number!}. The first is cited as ${first}, this one (“${title.text}”) as ${id}.`;
  reportProblem(context, 'report.number-repeated', message, title);
}

/**
 * Reports numbers that no session has. Several gaps mean that the numbers do not count sessions, so nothing is reported.
 *
 * @param used all printed numbers, of parts that are not sessions too
 */
function reportLeftOut(sessions: readonly PartNode[], used: ReadonlySet<string>, context: ParseContext): void {
  const numbered = sessions.filter(({ number }) => number !== undefined);
  const gaps = numbered.flatMap((node, index) => {
    const [before, after] = [numbered[index - 1]?.number ?? '', node.number!].map(splitNumber) as [Split, Split];
    const size = after.last - before.last - 1;
    return before.prefix === after.prefix && size > 0 ? [{ node, ...before, size }] : [];
  });
  const [gap, another] = gaps;
  if (!gap || another || gap.size > WIDEST_GAP) return;
  const { node, prefix, last, size } = gap;
  const numbers = Array.from({ length: size }, (_, step) => `${prefix}${last + 1 + step}`).filter(
    (number) => !used.has(number),
  );
  if (numbers.length === 0) return;
  const { say } = context;
  const { number, title } = node;
  const message =
    numbers.length === 1
      ? say`No session has the number ${numbers[0]!}: the report goes on with ${number!} (“${title.text}”). Check that nothing is missing.`
      : say`No sessions have the numbers ${numbers.join(', ')}: the report goes on with ${number!} (“${title.text}”). Check that nothing is missing.`;
  reportProblem(context, 'report.number-left-out', message, title);
}

interface Split {
  readonly prefix: string;
  readonly last: number;
}

/** `1.2` → `1.` and 2. */
function splitNumber(number: string): Split {
  const dot = number.lastIndexOf('.') + 1;
  return { prefix: number.slice(0, dot), last: Number(number.slice(dot) || Number.NaN) };
}

/** Findings with their ids: their own, or the next number that none of them has. */
export function numberFindings<Draft extends { readonly id?: string }>(
  drafts: readonly Draft[],
  prefix: string,
): readonly (readonly [draft: Draft, id: string])[] {
  const isValid = (id: string): boolean => id.startsWith(prefix) && /^[1-9]\d{0,5}$/.test(id.slice(prefix.length));
  const own = new Map<string, Draft>();
  for (const draft of drafts)
    if (draft.id !== undefined && isValid(draft.id) && !own.has(draft.id)) own.set(draft.id, draft);
  let number = 0;
  return drafts.map((draft) => {
    if (draft.id !== undefined && own.get(draft.id) === draft) return [draft, draft.id];
    do number++;
    while (own.has(`${prefix}${number}`));
    return [draft, `${prefix}${number}`];
  });
}
