import type { Block } from '../blocks/block.js';
import { readSentences } from '@findings/language';
import type { Reference } from '../model.js';
import { sliceProse, spansOf, type Prose } from '../source/prose.js';
import { reportProblem, type ParseContext } from './parse-context.js';

interface Link {
  readonly prose: Prose;
  readonly sentence: string;
  readonly url: string;
  target?: number;
}

/**
 * The summary's links to sessions. A link means the session of its title; where no session has it, the session that fits best
 * by its position among the others and by the words around it.
 */
export function readReferences(
  blocks: readonly Block[],
  sessions: readonly { readonly id: string; readonly title: string }[],
  context: ParseContext,
): Reference[] {
  const links = blocks.flatMap(linksOf);
  const titles = sessions.map((session) => wordsOf(session.title));
  const byId = new Map(sessions.map(({ id }, index) => [`#${id}`, index]));
  for (const link of links) {
    const best = byId.get(link.url.toLowerCase()) ?? bestMatch(wordsOf(link.prose.text), titles, 0.6);
    if (best !== undefined) link.target = best;
  }
  const internal = links.filter((link) => link.target !== undefined || link.url === '' || link.url.startsWith('#'));
  internal.forEach((link, index) => {
    if (link.target !== undefined) return;
    const target = byPlace(internal, index, titles);
    if (target !== undefined) link.target = target;
  });
  return internal.map((link) => {
    const target = link.target === undefined ? undefined : sessions[link.target]?.id;
    if (target === undefined)
      reportProblem(
        context,
        'report.reference-without-target',
        context.say`The summary points to “${link.prose.text}”, but no session has that title. Correct the link, or the session’s title.`,
        link.prose,
      );
    return {
      text: link.prose.text,
      ...(target === undefined ? {} : { target }),
      spans: spansOf(link.prose, context.source),
    };
  });
}

function linksOf(block: Block): Link[] {
  const own = block.marks.filter((mark) => mark.kind === 'link' && mark.end > mark.start);
  const sentences = own.length > 0 ? readSentences(block.prose.text) : [];
  const links = own.map((mark): Link => {
    const around = sentences.find((range) => mark.start < range.end) ?? { start: 0, end: block.prose.text.length };
    return {
      prose: sliceProse(block.prose, mark.start, mark.end),
      sentence: block.prose.text.slice(around.start, Math.max(around.end, mark.end)),
      url: mark.url ?? '',
    };
  });
  return [...links, ...block.children.flatMap(linksOf)];
}

/** The one session that no link means yet, between those that the links before and after mean, and that shares words with the sentence. */
function byPlace(links: readonly Link[], index: number, titles: readonly ReadonlySet<string>[]): number | undefined {
  const meant = new Set(links.map((link) => link.target));
  const before = links.slice(0, index).findLast((link) => link.target !== undefined)?.target ?? -1;
  const after = links.slice(index + 1).find((link) => link.target !== undefined)?.target ?? titles.length;
  const open = titles
    .map((_, session) => session)
    .filter((session) => session > before && session < after && !meant.has(session));
  const around = wordsOf(links[index]!.sentence);
  const related = open.filter((session) => [...titles[session]!].some((word) => around.has(word)));
  return related.length === 1 ? related[0] : undefined;
}

function bestMatch(
  words: ReadonlySet<string>,
  titles: readonly ReadonlySet<string>[],
  least: number,
): number | undefined {
  let best: number | undefined;
  let most = least;
  titles.forEach((title, index) => {
    const shared = [...words].filter((word) => title.has(word)).length;
    const share = (2 * shared) / (words.size + title.size || 1);
    if (share > most) {
      most = share;
      best = index;
    }
  });
  return best;
}

const small = new Set('the of and in on for to a an with at by from their its'.split(' '));

function wordsOf(text: string): ReadonlySet<string> {
  return new Set((text.toLowerCase().match(/[\p{L}\p{N}]{2,40}/gu) ?? []).filter((word) => !small.has(word)));
}
