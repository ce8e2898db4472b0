import { convertInline, type InlineRule } from './inline-rules.js';

const ADORNMENT = /^([=\-`:'"~^_*+#<>.])\1{2,}\s*$/;
const INLINE: readonly InlineRule[] = [
  [/``([^`\n]+)``/g, (code) => `\`${code}\``],
  [/`([^`<\n]+)<([^>\s]+)>`__?/g, (words, url) => `[${words.trim()}](${url})`],
  [/:[a-z][\w:+.-]{0,40}:`([^`<\n]+)(?:<[^>\n]*>)?`/g, (words) => words.trim()],
  [/\[(\d+|#[\w-]*)\]_/g, (mark) => `[^${mark.replace('#', 'n')}]`],
  [/`([^`\n]+)`__?/g, (words) => words],
];

/** Titles, lists, fields, notes and text of reStructuredText as Markdown. Directives are left out. */
export function rstToMarkdown(rst: string): string {
  const lines = rst.replace(/\r\n?/g, '\n').split('\n');
  const levels = new Map<string, number>();
  const markdown: string[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    const title = titleAt(lines, index);
    if (title !== undefined) {
      if (!levels.has(title.style)) levels.set(title.style, Math.min(6, levels.size + 1));
      markdown.push('', `${'#'.repeat(levels.get(title.style)!)} ${convertInline(title.text, INLINE)}`, '');
      index += title.lines - 1;
    } else if (/^\s*\.\.(?:\s|$)/.test(line)) index = readExplicit(lines, index, markdown);
    else markdown.push(convertInline(convertLine(line), INLINE));
  }
  return `${markdown
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

interface Title {
  readonly text: string;
  readonly style: string;
  readonly lines: number;
}

/** A title: a line that is underlined, or also overlined, by at least as many marks as it has letters. */
function titleAt(lines: readonly string[], index: number): Title | undefined {
  const [first = '', second = '', third = ''] = lines.slice(index, index + 3);
  const isLong = (adornment: string, text: string): boolean => adornment.trim().length >= text.trim().length * 0.8;
  if (ADORNMENT.test(first) && second.trim() !== '' && third.trim() === first.trim() && isLong(first, second)) {
    return { text: second.trim(), style: `over ${first[0]!}`, lines: 3 };
  }
  const isTitle = /^\S/.test(first) && !ADORNMENT.test(first) && ADORNMENT.test(second) && isLong(second, first);
  return isTitle ? { text: first.trim(), style: second[0]!, lines: 2 } : undefined;
}

/** Lines that start with `..`: notes are kept, directives keep their content, comments are left out. Returns the last line. */
function readExplicit(lines: readonly string[], index: number, markdown: string[]): number {
  const line = lines[index]!.trim();
  const note = /^\.\. \[(\d+|#[\w-]*)\] (.*)$/.exec(line);
  if (note !== null) {
    markdown.push('', `[^${note[1]!.replace('#', 'n')}]: ${convertInline(note[2]!, INLINE)}`);
    return index;
  }
  const directive = /^\.\. ([\w-]+)::(.*)$/.exec(line);
  const isText =
    directive !== null &&
    !/^(?:image|figure|contents|toctree|raw|include|code|code-block|math|highlight|meta|index)$/.test(directive[1]!);
  let last = index;
  while (
    last + 1 < lines.length &&
    (/^\s+\S/.test(lines[last + 1]!) || (lines[last + 1]!.trim() === '' && /^\s+\S/.test(lines[last + 2] ?? '')))
  )
    last++;
  if (isText) {
    if (directive[2]!.trim() !== '') markdown.push(directive[2]!.trim());
    for (const inner of lines.slice(index + 1, last + 1))
      if (!/^\s+:[\w-]+:/.test(inner)) markdown.push(convertInline(inner.trim(), INLINE));
  }
  return last;
}

function convertLine(line: string): string {
  const field = /^(\s*):([^:\n]{1,80}):[ \t](.*)$/.exec(line);
  if (field !== null) return `${field[1]!}- **${field[2]!}:** ${field[3]!.trim()}`;
  return line
    .replace(/^(\s*)#\.\s+/, '$11. ')
    .replace(/^(\s*)\*\s+/, '$1- ')
    .replace(/::\s*$/, ':');
}
