import type { TextBlock } from '../src/text-block.ts';
import { askPandocForTexts, wordsOf } from './pandoc-texts.ts';

/**
 * In what Pandoc's texts and ours differ, in words; `undefined` where they agree: ours are texts of Pandoc's, and those
 * of Pandoc's that cite, quote or are quoted are ours.
 */
export async function differenceOfTexts(
  markdown: string,
  read: (markdown: string) => readonly TextBlock[],
): Promise<string | undefined> {
  const theirs = await askPandocForTexts(markdown);
  const rest = new Map<string, number>();
  for (const { words } of theirs) rest.set(words, (rest.get(words) ?? 0) + 1);
  const ours = new Map<string, number>();
  for (const block of read(markdown)) {
    const words = wordsOf(withObjects(block));
    const left = rest.get(words) ?? 0;
    if (left === 0) return `ours alone: ${JSON.stringify(words)} of ${JSON.stringify(theirs)}`;
    rest.set(words, left - 1);
    ours.set(words, (ours.get(words) ?? 0) + 1);
  }
  for (const { words, wanted } of theirs) {
    if (!wanted) continue;
    const left = ours.get(words) ?? 0;
    if (left === 0) return `Pandoc's alone: ${JSON.stringify(words)}`;
    ours.set(words, left - 1);
  }
  return undefined;
}

function withObjects({ text, objects }: TextBlock): string {
  const places = new Set(objects.map(({ at }) => at));
  let made = '';
  let from = 0;
  for (const at of places) {
    made += `${text.slice(from, at)}¶`;
    from = at + 1;
  }
  return made + text.slice(from);
}
