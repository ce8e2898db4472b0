import { sourceText } from '@findings/core/text';
import type { DocumentProblem } from '@findings/check';
import type { Translate } from '@findings/core/text';
import { frontMatterProblem } from './front-matter-problem.js';

/** UTF-16 code units. The language server watches so much of a text for changes. */
const HEAD = 2 * 1024;
const LINE = /([^\r\n]*)(\r\n|\r|\n|$)/y;

/**
 * Reports a `findings` in front matter that cannot be read: it is not closed, or its lines end in CR only. Otherwise the
 * proposal would be checked against another report.
 *
 * @param source a document without a YAML block
 */
export function unreadFrontMatter(say: Translate, source: string): DocumentProblem | undefined {
  const head = source.slice(0, HEAD);
  LINE.lastIndex = head.startsWith('\uFEFF') ? 1 : 0;
  const [, opening = '', lineEnd] = LINE.exec(head) ?? [];
  if (opening.trimEnd() !== '---') return undefined;
  while (LINE.lastIndex < head.length) {
    const start = LINE.lastIndex;
    const [, line = ''] = LINE.exec(head) ?? [];
    if (/^(?:\s*|---\s*|\.\.\.\s*)$/.test(line)) return undefined;
    if (!/^findings[ \t]*:/.test(line)) continue;
    const message =
      lineEnd === '\r'
        ? say`the lines of this front matter end in CR only, so that its “findings” cannot be read: save this file with LF or CRLF line ends`
        : say`this front matter has no end, so that its “findings” cannot be read: add a line “---” after it`;
    return frontMatterProblem('config.wrong-type', message, sourceText(source).span(start, start + line.length));
  }
  return undefined;
}
