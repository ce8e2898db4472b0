import type { CheckedDocument } from '@findings/check';
import { rangeSpeakers, toDocumentRange, type Claim } from '@findings/check/editor';
import { excerpt, findingOf } from '@findings/core/library';
import type { Library, Target } from '@findings/core/library';
import { sourceText } from '@findings/core/text';
import { foldedWords, readSentences } from '@findings/language';
import * as v from 'valibot';
import { idOf, nearestSentence } from './describe-finding.js';
import { described } from './schemas.js';

const MAX_SENTENCE = 400;
const MAX_NEIGHBOUR = 300;

/** A sentence of a draft with what the report says, so that a language model compares them. */
export const evidenceSchema = v.object({
  line: described(v.number(), 'Counts from 1.'),
  sentence: described(v.string(), 'The sentence of the draft.'),
  cited: v.array(
    v.object({
      id: v.string(),
      says: described(v.string(), 'The most similar sentence of the finding.'),
      context: described(v.string(), 'The same with the sentences before and after it.'),
      speakers: described(v.array(v.string()), 'Who says that sentence. Empty if the report credits no one.'),
      figures: described(v.array(v.string()), 'The figures of that sentence, as printed.'),
    }),
  ),
});

export type Evidence = v.InferOutput<typeof evidenceSchema>;

/** What the cited findings say, for each sentence of a draft that cites some. */
export function evidenceOf(document: CheckedDocument): readonly Evidence[] {
  const source = sourceText(document.markdown);
  return document.claims.citing.flatMap((claim) => {
    const targets = claim.citations.flatMap(({ resolution }) =>
      resolution.type === 'found' ? [resolution.target] : [],
    );
    const findings = [...new Set(targets)].filter((target) => findingOf(target));
    if (findings.length === 0) return [];
    const sentence = textOf(claim);
    const { start } = toDocumentRange(claim.block, claim);
    return [
      {
        line: source.pointAt(start).line,
        sentence: excerpt(sentence, MAX_SENTENCE),
        cited: findings.map((target) => ({
          id: idOf(document.library, target),
          ...readEvidence(document.library, target, sentence),
        })),
      },
    ];
  });
}

function textOf({ block, start, end }: Claim): string {
  return block.text
    .slice(start, end)
    .replace(/\s?\ufffc/g, '')
    .trim();
}

function readEvidence(library: Library, target: Target, sentence: string): Omit<Evidence['cited'][number], 'id'> {
  const { text } = target;
  const { start, end } = nearestSentence(text, new Set(foldedWords(sentence)));
  const sentences = readSentences(text);
  const at = sentences.findIndex((each) => each.start === start);
  const says = excerpt(text.slice(start, end).trim(), MAX_SENTENCE);
  const before = text.slice(sentences[at - 1]?.start ?? start, start).slice(-MAX_NEIGHBOUR);
  const after = text.slice(end, sentences[at + 1]?.end ?? end);
  const figures = findingOf(target)?.quantities ?? [];
  return {
    says,
    context: `${before}${says} ${excerpt(after.trim(), MAX_NEIGHBOUR)}`.trim(),
    speakers: rangeSpeakers(target, { start, end }, library).speakers.map(({ name }) => name),
    figures: [...new Set(figures.map((each) => each.text))].filter((each) => hasWhole(says, each)),
  };
}

/** Whether a text has a figure, and not only as a part of a longer one: `5 pumps` of `15 pumps`. */
function hasWhole(text: string, figure: string): boolean {
  for (let at = text.indexOf(figure); at >= 0; at = text.indexOf(figure, at + 1))
    if (!/[\p{L}\p{N}.,]$/u.test(text.slice(0, at)) && !/^[\p{L}\p{N}]/u.test(text.slice(at + figure.length)))
      return true;
  return false;
}
