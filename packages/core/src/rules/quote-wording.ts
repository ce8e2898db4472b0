import { excerpt, inWords } from '../library/title.js';
import type { Target } from '../library/target.js';
import type { NearWords } from '../quoting/quoting.js';
import type { CheckedDocument } from './rule.js';

/** As much of a finding's words as a message repeats. */
const longest = 200;
/** So many findings are named, and offered. */
const mostNamed = 3;

/** The shortest id that names a target here. */
export function idOf({ library }: CheckedDocument, { id, qualifiedId }: Target): string {
  return library.get(id)?.qualifiedId === qualifiedId ? id : qualifiedId;
}

/** `s4.h2 (Session 4 highlight: Bronwyn Wex)`. */
export function nameTarget(document: CheckedDocument, target: Target): string {
  return `${idOf(document, target)} (${target.title})`;
}

export function nameTargets(document: CheckedDocument, targets: readonly Target[], last: 'and' | 'or'): string {
  const named = targets.slice(0, mostNamed).map((target) => nameTarget(document, target));
  const more = targets.length - named.length;
  return inWords(more > 0 ? [...named, `${more} more`] : named, last);
}

/** Another finding that has nearly the words, and what differs. */
export function sayNearly(document: CheckedDocument, near: NearWords): string {
  return `${nameTarget(document, near.target)} has nearly these: ${quote(near)}. ${gravest(near)}`;
}

function quote({ exact }: NearWords): string {
  return `“${excerpt(exact.replace(/\.$/, ''), longest)}”`;
}

/** What a finding says, after what differs most gravely. */
export function sayDifference(document: CheckedDocument, near: NearWords): string {
  return `${gravest(near)} ${nameTarget(document, near.target)} says: ${quote(near)}.`;
}

const nouns = { negation: '', number: 'figure', name: 'name', word: 'wording' } as const;

function gravest(near: NearWords): string {
  const { gravity, said, quoted } = near;
  if (gravity === 'punctuation') return 'The punctuation is not the report’s.';
  const behind = gravity === 'negation' && said !== '' && quoted !== '' ? negationBehind(near) : '';
  const was = clip(said + behind);
  const is = clip(quoted + behind);
  if (gravity === 'negation') {
    if (said === '') return `The report does not say “${is}”: the quotation turns its meaning around.`;
    if (quoted === '') return `The quotation leaves out “${was}”, and turns the meaning around.`;
    return `The quotation says “${is}” where the report says “${was}”: that turns the meaning around.`;
  }
  const noun = nouns[gravity];
  if (said === '') return `The report does not have the ${noun === 'wording' ? wordOrWords(is) : noun} “${is}” here.`;
  if (quoted === '') return `The quotation leaves out “${was}”.`;
  return `The ${noun} differs: the report says “${was}”, not “${is}”.`;
}

function wordOrWords(text: string): string {
  return text.includes(' ') ? 'words' : 'word';
}

/** ` not` of `need not`, where `need` is what differs. */
function negationBehind({ diff, said }: NearWords): string {
  const at = diff.findIndex(({ kind, text }) => kind === 'removed' && text.trim() === said);
  const same = diff.slice(at + 1).find(({ kind }) => kind === 'same');
  return (at >= 0 && /^\s(?:not|never|no)(?![\p{L}\p{N}])/u.exec(same?.text ?? '')?.[0]) || '';
}

/** The words without the marks that go with them; marks alone stay. */
function clip(words: string): string {
  const inner = words.replace(/^[\s,;:.]+(?=[^\s,;:.])/, '').replace(/(?<=[^\s,;:])[\s,;:]+$/, '');
  return excerpt(inner, 60);
}
