import type { TextBlock, TextObject } from '@findings/citations';
import { type OffsetRange, isObject, isSpace } from '@findings/language';
import { partitionPoint } from '@findings/core/text';

/**
 * The words of a range of clean text, without the citations between them, and with the text of code and formulas. Undefined if the range
 * contains an object whose text is not known. Remaining asterisks are removed: Pandoc does not read them as emphasis
 * (`*“so *it* is”*`), but they are not words.
 */
export function quotedText(block: TextBlock, { start, end }: OffsetRange): string | undefined {
  const text = block.text.slice(start, end);
  if (!/[\ufffc*]/.test(text)) return text.trim();
  const { objects } = block;
  let words = '';
  let from = start;
  for (let index = firstObject(block, start); index < objects.length && objects[index]!.at < end; index++) {
    const object: TextObject = objects[index]!;
    if (object.type !== 'opaque') continue;
    if (object.text === undefined) return undefined;
    words += withoutObjects(block.text.slice(from, object.at)) + object.text;
    from = object.at + 1;
  }
  return (words + withoutObjects(block.text.slice(from, end))).replace(/ {2,}/g, ' ').trim();
}

function withoutObjects(text: string): string {
  return text.replace(/ ?\ufffc|\*/g, '');
}

/** The index of the first object at or after an offset. */
function firstObject({ objects }: TextBlock, offset: number): number {
  return partitionPoint(objects.length, (index) => objects[index]!.at < offset);
}

/** A range of clean text without white space, citations and notes at its ends. */
export function trimRange(block: TextBlock, { start, end }: OffsetRange): OffsetRange {
  while (start < end && isBlank(block, start)) start++;
  while (end > start && isBlank(block, end - 1)) end--;
  return { start, end };
}

function isBlank(block: TextBlock, at: number): boolean {
  const code = block.text.charCodeAt(at);
  if (!isObject(code)) return isSpace(code);
  const object = block.objects[firstObject(block, at)];
  return object?.type !== 'opaque' || object.text === undefined;
}
