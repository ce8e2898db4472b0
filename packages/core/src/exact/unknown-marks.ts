import { nestedBlocks } from '../blocks/block-lines.js';
import type { Block } from '../blocks/block.js';
import type { Comment } from '../blocks/text-part.js';
import { reportProblem, type ParseContext } from '../findings/parse-context.js';
import { sliceProse } from '../source/prose.js';
import { editDistance } from '@findings/language';
import { PERSON_DETAILS } from './exact-people.js';
import { namedPeople, personNamed } from './exact-text.js';
import {
  CHECKED,
  END_OF_PART,
  HEADING_CLASSES,
  LEFT_OUT,
  readCreditComment,
  readExactAttributes,
  REVIEW,
} from '../canonical-words.js';

const CODE = 'report.unknown-mark';
/** What a comment can begin with. */
const COMMENTS = ['by', 'all by', 'page', 'review:', 'left out:', 'checked:', END_OF_PART];
const HEADING_KEYS = ['id', 'level', 'chairs', 'speakers', 'date'];
const TEXT_KEYS = ['id', 'speakers'];
/** Names in these attributes are people. */
const PEOPLE_KEYS = new Set(['chairs', 'speakers']);
/** So many letters of a word may be wrong. */
const FORGIVEN = 2;

/** Reports comments, attributes and names of canonical Markdown that are not understood, each with the nearest that is. */
export function reportUnknownMarks(
  blocks: readonly Block[],
  comments: readonly Comment[],
  people: readonly Block[],
  context: ParseContext,
): void {
  for (const comment of comments) reportComment(comment, context);
  for (const top of blocks) for (const block of nestedBlocks(top)) reportAttributes(block, context);
  for (const person of people) {
    for (const { prose } of person.children) {
      const key = /^([^:\s]+):/u.exec(prose.text)?.[1] ?? prose.text.slice(0, 40);
      if (prose.text === '' || PERSON_DETAILS.includes(key)) continue;
      const { say } = context;
      const message = say`“${key}” cannot describe a participant. ${suggestion(key, PERSON_DETAILS, context)}`;
      reportProblem(context, CODE, message, prose);
    }
  }
}

function reportComment({ text, start, end }: Comment, context: ParseContext): void {
  const { say, problems, source } = context;
  const add = (message: string): void => {
    problems.push({ code: CODE, severity: 'warning', message, span: source.span(start, end) });
  };
  const credit = readCreditComment(text);
  if (credit) {
    for (const name of namedPeople(credit.names, context).unknown) add(notListed(name, context));
    return;
  }
  const isKnown =
    [REVIEW, LEFT_OUT, CHECKED].some((each) => text.startsWith(each)) ||
    text === END_OF_PART ||
    /^page(?:\s|$)/iu.test(text);
  if (isKnown) return;
  const shown = text.length > 40 ? `${text.slice(0, 37)}…` : text;
  const words = text.split(/[\s:]+/, 3);
  const near = COMMENTS.find((each) => {
    const own = each.replace(':', '').split(' ');
    const written = words.slice(0, own.length).join(' ').toLowerCase();
    return editDistance(written, own.join(' '), FORGIVEN) <= Math.min(FORGIVEN, own.join('').length - 2);
  });
  add(
    near === undefined
      ? say`The comment “${shown}” is not understood. Delete it, or write it as a review note: <!-- review: … -->.`
      : say`The comment “${shown}” is not understood. Did you mean “${near}”?`,
  );
}

function reportAttributes(block: Block, context: ParseContext): void {
  const { prose, kind } = block;
  const isHeading = kind === 'heading';
  const { names, values, end } = readExactAttributes(isHeading ? prose.text : (block.attributes ?? ''));
  if (names.size + values.size === 0) return;
  const { say } = context;
  const add = (message: string): void =>
    reportProblem(context, CODE, message, isHeading ? sliceProse(prose, end) : prose);
  const classes = isHeading ? [...Object.keys(HEADING_CLASSES), 'body'] : [];
  for (const name of names)
    if (!classes.includes(name)) add(say`“.${name}” is not understood here. ${suggestion(name, classes, context)}`);
  const keys = isHeading ? HEADING_KEYS : TEXT_KEYS;
  for (const [key, value] of values) {
    if (!keys.includes(key)) add(say`“${key}=” is not understood here. ${suggestion(key, keys, context)}`);
    else if (PEOPLE_KEYS.has(key))
      for (const name of value.split(',')) if (!personNamed(name, context)) add(notListed(name, context));
  }
}

function notListed(name: string, context: ParseContext): string {
  const names = context.roster.entries.flatMap((entry) => [entry.name.text, entry.id]);
  return context.say`“${name}” is not in the list of participants. ${suggestion(name, names, context)}`;
}

/** The nearest of the known words, or all of a few. */
function suggestion(word: string, known: readonly string[], { say }: ParseContext): string {
  let best: string | undefined;
  let least = FORGIVEN + 1;
  for (const each of known) {
    const distance = editDistance(word.toLowerCase(), each.toLowerCase(), FORGIVEN);
    if (distance >= least) continue;
    least = distance;
    best = each;
  }
  if (best !== undefined) return say`Did you mean “${best}”?`;
  return known.length > 0 && known.length < 12
    ? say`It can be: ${known.join(', ')}.`
    : say`Correct it, or add it there.`;
}
