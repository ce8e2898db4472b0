import { excerpt } from '@findings/core/library';
import type { Target } from '@findings/core/library';
import type { NearMatch } from '../quotations/quotation-matcher.js';
import type { CheckedDocument } from './rule.js';
import type { Translate } from '@findings/core/text';
import { listAtMost } from './message-parts.js';

/** As much of a finding's words as a message repeats. */
const longest = 200;
/** So many findings are named, and offered. */
const mostNamed = 3;

/** The shortest id that names a target here. */
export function shortestId({ library }: Pick<CheckedDocument, 'library'>, { id, qualifiedId }: Target): string {
  return library.get(id)?.qualifiedId === qualifiedId ? id : qualifiedId;
}

/** `s4.h2 (Session 4 highlight: Bronwyn Wex)`. */
export function nameTarget(document: Pick<CheckedDocument, 'library'>, target: Target): string {
  return `${shortestId(document, target)} (${target.title})`;
}

export function nameTargets(document: CheckedDocument, targets: readonly Target[]): string {
  const { say } = document;
  const named = targets.slice(0, mostNamed).map((target) => nameTarget(document, target));
  return say.and(listAtMost(say, mostNamed, named, targets.length));
}

/** Another finding that has nearly the words, and what differs. */
export function nearMatchMessage(document: CheckedDocument, near: NearMatch): string {
  const { say } = document;
  return say`${nameTarget(document, near.target)} has nearly these: “${wordsOf(near)}”. ${gravest(say, near)}`;
}

function wordsOf({ exact }: NearMatch): string {
  return excerpt(exact.replace(/\.$/, ''), longest);
}

/** What a finding says, after what differs most gravely. */
export function differenceMessage(document: CheckedDocument, near: NearMatch): string {
  const { say } = document;
  return say`${gravest(say, near)} ${nameTarget(document, near.target)} says: “${wordsOf(near)}”.`;
}

function gravest(say: Translate, near: NearMatch): string {
  const { gravity, said, quoted } = near;
  if (gravity === 'punctuation') return say`The punctuation is not the report’s.`;
  const behind = gravity === 'negation' && said !== '' && quoted !== '' ? negationBehind(near) : '';
  const was = clip(said + behind);
  const is = clip(quoted + behind);
  if (gravity === 'negation') {
    if (said === '') return say`The report does not say “${is}”: the quotation turns its meaning around.`;
    if (quoted === '') return say`The quotation leaves out “${was}”, and turns the meaning around.`;
    return say`The quotation says “${is}” where the report says “${was}”: that turns the meaning around.`;
  }
  if (said === '') return notThere[gravity](say, is);
  if (quoted === '') return say`The quotation leaves out “${was}”.`;
  return differs[gravity](say, was, is);
}

const notThere = {
  number: (say: Translate, is: string) => say`The report does not have the figure “${is}” here.`,
  name: (say: Translate, is: string) => say`The report does not have the name “${is}” here.`,
  word: (say: Translate, is: string) =>
    is.includes(' ')
      ? say`The report does not have the words “${is}” here.`
      : say`The report does not have the word “${is}” here.`,
};

const differs = {
  number: (say: Translate, was: string, is: string) => say`The figure differs: the report says “${was}”, not “${is}”.`,
  name: (say: Translate, was: string, is: string) => say`The name differs: the report says “${was}”, not “${is}”.`,
  word: (say: Translate, was: string, is: string) => say`The wording differs: the report says “${was}”, not “${is}”.`,
};

/** ` not` of `need not`, where `need` is what differs. */
function negationBehind({ diff, said }: NearMatch): string {
  const at = diff.findIndex(({ kind, text }) => kind === 'removed' && text.trim() === said);
  const same = diff.slice(at + 1).find(({ kind }) => kind === 'same');
  return (at >= 0 && /^\s(?:not|never|no)(?![\p{L}\p{N}])/u.exec(same?.text ?? '')?.[0]) || '';
}

/** The words without the marks that go with them; marks alone stay. */
function clip(words: string): string {
  const inner = words.replace(/^[\s,;:.]+(?=[^\s,;:.])/, '').replace(/(?<=[^\s,;:])[\s,;:]+$/, '');
  return excerpt(inner, 60);
}
