import { hasWord } from '@findings/core/text';
/**
 * A finding's words with the marks of the writer: curly or straight ones, and within double ones single ones.
 *
 * @param written the words as they are quoted now
 * @param opening what stands before them in the document
 */
export function matchQuotationMarks(written: string, opening: string, exact: string): string {
  const isCurly = /[“”‘’„]/.test(opening + written);
  const isStraight = !isCurly && /["']/.test(opening + written);
  if (!isCurly && !isStraight) return exact;
  const swap = /["“”„]/.test(opening) ? 'single' : /['‘]/.test(opening) ? 'double' : undefined;
  const marks = isCurly ? curly : straight;
  return exact.replace(/["“”„'‘’]/g, (mark, at: number) => {
    const before = exact.charAt(at - 1);
    const isApostrophe = /['’]/.test(mark) && hasWord(before);
    if (isApostrophe) return marks.apostrophe;
    const isDouble = swap === undefined ? /["“”„]/.test(mark) : swap === 'double';
    const opens = before === '' || /[\s([{—–-]/.test(before);
    return marks[isDouble ? 'double' : 'single'][opens ? 0 : 1];
  });
}

const straight = { apostrophe: "'", single: ["'", "'"], double: ['"', '"'] } as const;
const curly = { apostrophe: '’', single: ['‘', '’'], double: ['“', '”'] } as const;
