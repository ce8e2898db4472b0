import { convertInline, type InlineRule } from './inline-rules.js';

const INLINE: readonly InlineRule[] = [
  [
    /(?:link:)?(https?:\/\/[^\s[\]]+)\[([^\]\n]*)\]/g,
    (url, words) => (words === '' ? url : `[${words.replace(/\^$/, '')}](${url})`),
  ],
  [/<<[^,>\n]+,([^>\n]+)>>/g, (words) => words],
  [/<<([^>\n]+)>>/g, (target) => target],
  [/(?<![*\w])\*\*?([^*\s](?:[^*\n]*[^*\s])?)\*\*?(?![*\w])/g, (words) => `**${words}**`],
  [/\[[.#][^\]\n]*\]#([^#\n]+)#/g, (words) => words],
];
const DELIMITER = /^(?:-{4,}|={4,}|\*{4,}|_{4,}|\.{4,}|\+{4,}|--)\s*$/;

/** Titles, lists, notes and text of AsciiDoc as Markdown. Attributes and comments are left out. */
export function asciidocToMarkdown(asciidoc: string): string {
  const markdown: string[] = [];
  const notes: string[] = [];
  let isComment = false;
  let table: string[][] | undefined;
  for (const line of asciidoc.replace(/\r\n?/g, '\n').split('\n')) {
    if (/^\/{4,}\s*$/.test(line)) isComment = !isComment;
    else if (isComment || /^\/\/(?!\/)/.test(line)) continue;
    else if (/^\|={3,}\s*$/.test(line)) {
      if (table !== undefined) addTable(markdown, table);
      table = table === undefined ? [] : undefined;
    } else if (table !== undefined) addCells(table, line);
    else addLine(markdown, line, notes);
  }
  notes.forEach((note, index) => markdown.push('', `[^${index + 1}]: ${note}`));
  return `${markdown
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

function addLine(markdown: string[], line: string, notes: string[]): void {
  const heading = /^(={1,6})\s+(\S.*)$/.exec(line);
  if (heading !== null)
    return void markdown.push(
      '',
      `${'#'.repeat(heading[1]!.length)} ${convert(heading[2]!.replace(/ =+$/, ''), notes)}`,
      '',
    );
  // Attributes, block attributes, anchors, delimiters, images, includes.
  if (/^:!?[\w-]+!?:(?:\s|$)/.test(line) || /^\[[^\]]*\]\s*$/.test(line) || DELIMITER.test(line)) return;
  if (/^(?:image|video|include|toc|ifdef|endif|ifndef)::/.test(line) || /^'{3,}\s*$/.test(line) || /^\+\s*$/.test(line))
    return;
  const title = /^\.([^\s.].*)$/.exec(line);
  if (title !== null) return void markdown.push('', `**${convert(title[1]!, notes)}**`, '');
  const bullet = /^\s*(\*{1,5}|-|\.{1,5})\s+(\S.*)$/.exec(line);
  if (bullet !== null) {
    const mark = bullet[1]!;
    const indent = '  '.repeat(mark.length - 1);
    return void markdown.push(
      `${indent}${mark.startsWith('.') ? `${' '.repeat(mark.length - 1)}1.` : '-'} ${convert(bullet[2]!, notes)}`,
    );
  }
  const term = /^(\S[^:\n]{0,200})::(?:\s(.*))?$/.exec(line);
  if (term !== null)
    return void markdown.push(`- **${convert(term[1]!, notes)}** ${convert((term[2] ?? '').trim(), notes)}`.trimEnd());
  markdown.push(convert(line.replace(/\s\+$/, ''), notes));
}

function convert(text: string, notes: string[]): string {
  const withNotes = text.replace(/footnote:[\w-]*\[([^\]\n]*)\]/g, (_all, note: string) => {
    notes.push(convertInline(note, INLINE));
    return `[^${notes.length}]`;
  });
  return convertInline(withNotes, INLINE);
}

/** Cells begin with `|`; a line with one cell per column, or one line per cell. */
function addCells(table: string[][], line: string): void {
  if (line.trim() === '') return;
  const cells = line.split(/(?<!\\)(?:^|\s)[\w.+^<>]*\|/).map((cell) => cell.trim());
  const [before = '', ...rest] = cells;
  if (before !== '' && table.length > 0) table.at(-1)!.push(`${table.at(-1)!.pop() ?? ''} ${before}`);
  if (rest.length > 1 || table.length === 0) table.push(rest);
  else if (rest.length === 1) {
    const width = table[0]!.length;
    if (table.at(-1)!.length < width) table.at(-1)!.push(rest[0]!);
    else table.push(rest);
  }
}

function addTable(markdown: string[], rows: readonly (readonly string[])[]): void {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (width === 0) return;
  const printed = rows.map(
    (row) =>
      `| ${Array.from({ length: width }, (_, index) => (row[index] ?? '').replaceAll('|', '\\|')).join(' | ')} |`,
  );
  printed.splice(1, 0, `|${' --- |'.repeat(width)}`);
  markdown.push('', printed.join('\n'), '');
}
