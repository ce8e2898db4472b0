import { cues } from '@findings/language';

const NUMBER = /^\s*((?:\d{1,2}|[A-Z](?=\.\d))(?:\.\d{1,2})*)(?:[.:)]\s*|\s+)(?=\S)/;
/** “Appendix B. Sources” */
const LETTERED = /^\s*(\p{Lu}\p{L}+) ([A-Z])(?:[.:\s]|$)/u;
const LETTERED_PARTS = new Set([...cues('appendices'), ...cues('letteredParts')]);

/** The parts of the number that a heading begins with: `3` and `1` of “3.1 Aims”, `B` of “Appendix B”. */
export function headingNumber(text: string): readonly string[] {
  const number = NUMBER.exec(text)?.[1];
  if (number !== undefined) return number.split('.');
  const [, word = '', letter] = LETTERED.exec(text) ?? [];
  return letter !== undefined && LETTERED_PARTS.has(word.toLowerCase()) ? [letter] : [];
}
