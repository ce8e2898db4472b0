import type { PhrasingContent } from 'mdast';
import { decodeString } from 'micromark-util-decode-string';
import { isHtmlElement } from '../repair/html-elements.js';
import { sliceProse, type Prose, type Run } from '../source/prose.js';
import { isCaption } from '../repair/captions.js';
import type { Mark, MarkKind } from './block.js';
import { inlineNotes } from './inline-notes.js';
import { addComment, commentText, type Aside, type TextPart } from './text-part.js';

export interface Inline {
  readonly prose: Prose;
  readonly marks: readonly Mark[];
  readonly lines: readonly number[];
}

/** Folds a paragraph's inline content to clean text: escapes, references, markup, wraps, notes and comments resolved. */
export function readInline(nodes: readonly PhrasingContent[], part: TextPart): Inline {
  const [first] = nodes;
  const notes = first
    ? inlineNotes(part.text, first.position!.start.offset!, nodes.at(-1)!.position!.end.offset!)
    : undefined;
  const writer = inlineWriter(part, notes);
  write(nodes, writer);
  return writer.finish();
}

/** The same for a stretch of the repaired text that has no markup. */
export function readWords(start: number, end: number, part: TextPart): Inline {
  const writer = inlineWriter(part, undefined);
  writer.text(start, end);
  return writer.finish();
}

/** The same for a stretch whose only markup is bold words. */
export function readBoldWords(start: number, end: number, part: TextPart): Inline {
  const writer = inlineWriter(part, undefined);
  let from = start;
  let close: (() => void) | undefined;
  for (const { index } of part.text.slice(start, end).matchAll(/\*\*/g)) {
    writer.text(from, start + index);
    close?.();
    close = close ? undefined : writer.open('strong', undefined);
    from = start + index + 2;
  }
  writer.text(from, end);
  return writer.finish();
}

/** So much of what follows a picture shows whether it is a caption. */
const LONGEST_CAPTION_LABEL = 40;
const TAG = /<!--[^]*?(?:-->|$)|<[^<>]*>/g;

/** The same for raw HTML: the words between its tags. */
export function readHtml(start: number, end: number, part: TextPart): Inline {
  const writer = inlineWriter(part, undefined);
  let from = start;
  for (const { 0: tag, index } of part.text.slice(start, end).matchAll(TAG)) {
    writer.text(from, start + index);
    from = start + index + tag.length;
    writer.html(tag, start + index, from);
  }
  writer.text(from, end);
  return writer.finish();
}

const kinds: Partial<Record<PhrasingContent['type'], MarkKind>> = {
  strong: 'strong',
  emphasis: 'emphasis',
  link: 'link',
  linkReference: 'link',
};

function write(nodes: readonly PhrasingContent[], writer: InlineWriter): void {
  for (const node of nodes) {
    const start = node.position!.start.offset!;
    const end = node.position!.end.offset!;
    if (node.type === 'text') writer.text(start, end);
    else if (node.type === 'inlineCode') writer.code(start, end);
    else if (node.type === 'break') writer.lineBreak();
    else if (node.type === 'image' || node.type === 'imageReference') writer.image(end);
    else if (node.type === 'html') writer.html(node.value, start, end);
    else if ('children' in node) {
      const kind = kinds[node.type];
      const close = kind ? writer.open(kind, node.type === 'link' ? node.url : undefined) : undefined;
      write(node.children, writer);
      close?.();
    }
  }
}

/** `<ana>`, the nickname of a speaker. */
function isNoElement(html: string): boolean {
  const name = /^<([a-z][a-z0-9]*)>$/i.exec(html)?.[1];
  return name !== undefined && !isHtmlElement(name);
}

type InlineWriter = ReturnType<typeof inlineWriter>;

/** @param notes where `^[…]` begin and end, if there are any */
function inlineWriter(part: TextPart, notes: ReadonlyMap<number, number> | undefined) {
  const { text: raw, map } = part;
  const parts: string[] = [];
  const runs: Run[] = [];
  const marks: { kind: MarkKind; start: number; end: number; url?: string }[] = [];
  const lines: number[] = [];
  let length = 0;
  /** The raw offset of white space that waits for a word to follow; -1 for none, -2 for one that is not in the text. */
  let pending = -1;
  let newLine = false;
  /** What is not the paragraph's own text: a caption ends with its line, a note at an offset. */
  let aside: { readonly kind: Aside['kind']; text: string; readonly runs: Run[]; readonly end: number } | undefined;

  const openAside = (kind: Aside['kind'], end: number): void => {
    if (!aside) aside = { kind, text: '', runs: [], end };
  };
  const closeAside = (): void => {
    if (aside && aside.text !== '')
      part.asides.push({ kind: aside.kind, prose: { text: aside.text, runs: aside.runs } });
    aside = undefined;
  };
  const putAside = (to: NonNullable<typeof aside>, text: string, start: number, end: number): void => {
    const at = to.text === '' ? 0 : to.text.length + 1;
    if (text.length !== end - start) map.addWhole(to.runs, at, text.length, start, end);
    else if (map.add(to.runs, at, start, end) < text.length) return;
    to.text += at === 0 ? text : ` ${text}`;
  };

  const put = (text: string, start: number, end: number): void => {
    if (aside) {
      putAside(aside, text, start, end);
      return;
    }
    if (pending !== -1 && length > 0) {
      if (pending >= 0) map.add(runs, length, pending, pending + 1);
      parts.push(' ');
      length += 1;
    }
    pending = -1;
    if (newLine && length > 0) lines.push(length);
    newLine = false;
    if (text.length !== end - start) map.addWhole(runs, length, text.length, start, end);
    else {
      const count = runs.length;
      const last = runs[count - 1];
      if (map.add(runs, length, start, end) < text.length) {
        runs.length = count;
        if (last) runs[count - 1] = last;
        putSourced(start, end);
        return;
      }
    }
    parts.push(text);
    length += text.length;
  };
  /** Of what the repair put in, a space between words is kept; a marker that marks nothing after all is not the report's. */
  const putSourced = (start: number, end: number): void => {
    let index = start;
    for (const part of map.parts(start, end)) {
      const to = part[1];
      const isAfterSpace = parts.at(-1)?.endsWith(' ') ?? true;
      const from = isAfterSpace && raw[part[0]] === ' ' ? part[0] + 1 : part[0];
      const between = !isAfterSpace && raw[from] !== ' ' && raw.slice(index, from).includes(' ') ? ' ' : '';
      parts.push(between + raw.slice(from, to));
      length += between.length;
      map.add(runs, length, from, to);
      length += to - from;
      index = to;
    }
  };
  const space = (offset: number, breaksLine: boolean): void => {
    if (breaksLine) {
      newLine = true;
      if (aside?.kind === 'caption') closeAside();
    }
    if (pending === -1) pending = offset;
  };

  const scan = (start: number, end: number, escapes: boolean): void => {
    let from = start;
    let index = start;
    const flush = (): void => {
      if (index > from) put(raw.slice(from, index), from, index);
    };
    while (index < end) {
      const code = raw.charCodeAt(index);
      const noteEnd = escapes ? notes?.get(index) : undefined;
      if (noteEnd !== undefined) {
        flush();
        openAside('references', noteEnd);
        index += 2;
        from = index;
      } else if (aside?.end === index) {
        flush();
        closeAside();
        index++;
        from = index;
      } else if (code === 32 && index > from && index + 1 < end && !isSpace(raw.charCodeAt(index + 1))) {
        // One space between two words is in both texts.
        index++;
      } else if (isSpace(code)) {
        flush();
        let breaks = false;
        const first = index;
        while (index < end && (isSpace(raw.charCodeAt(index)) || (breaks && raw.charCodeAt(index) === 62))) {
          if (raw.charCodeAt(index) === 10 || raw.charCodeAt(index) === 13) breaks = true;
          index++;
        }
        space(first, breaks);
        from = index;
      } else if (escapes && code === 92 && isPunctuation(raw.charCodeAt(index + 1)) && index + 1 < end) {
        flush();
        from = index + 1;
        index += 2;
      } else if (escapes && code === 38) {
        const close = referenceEnd(raw, index, end);
        const decoded = close > 0 ? decodeString(raw.slice(index, close)) : '&';
        if (close > 0 && decoded !== raw.slice(index, close)) {
          flush();
          if (decoded.trim() === '') space(index, false);
          else put(decoded, index, close);
          index = close;
          from = index;
        } else index++;
      } else index++;
    }
    flush();
  };

  return {
    text: (start: number, end: number) => scan(start, end, true),
    code(start: number, end: number) {
      let ticks = 0;
      while (raw.charCodeAt(start + ticks) === 96) ticks++;
      let [from, to] = [start + ticks, end - ticks];
      // A space on both sides only keeps backticks apart: CommonMark takes it off.
      const isPadded = isPadding(raw.charCodeAt(from)) && isPadding(raw.charCodeAt(to - 1));
      if (isPadded && raw.slice(from, to).trim() !== '') [from, to] = [from + 1, to - 1];
      const close = this.open('code', undefined);
      scan(from, to, false);
      close();
    },
    lineBreak: () => space(-2, true),
    image(end: number) {
      if ((newLine || length === 0) && isCaption(raw.slice(end, end + LONGEST_CAPTION_LABEL))) openAside('caption', -1);
      marks.push({ kind: 'image', start: length, end: length });
    },
    html(value: string, start: number, end: number) {
      if (/^<br\s*\/?>$/i.test(value)) space(-2, true);
      if (value.startsWith('<!--')) {
        marks.push({ kind: 'comment', start: length, end: length, url: commentText(value) });
        addComment(part, start, end);
      } else if (isNoElement(value)) scan(start, end, false);
    },
    open(kind: MarkKind, url: string | undefined) {
      if (aside) return () => undefined;
      const index = marks.length;
      const before = parts.length;
      const after = length;
      marks.push({ kind, start: length, end: length, ...(url === undefined ? {} : { url }) });
      return () => {
        const mark = marks[index]!;
        // The space before the first word was still pending when the mark opened.
        if (length > after && parts[before] === ' ') mark.start = after + 1;
        mark.end = length;
      };
    },
    finish(): Inline {
      const prose = sliceProse({ text: parts.join(''), runs: runs }, 0);
      closeAside();
      return { prose, marks: marks, lines: lines };
    },
  };
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0;
}

function isPadding(code: number): boolean {
  return code === 32 || code === 10;
}

function isPunctuation(code: number): boolean {
  return (
    (code >= 33 && code <= 47) ||
    (code >= 58 && code <= 64) ||
    (code >= 91 && code <= 96) ||
    (code >= 123 && code <= 126)
  );
}

/** The offset after the `;` of a character reference that may begin at `start`, or 0. */
function referenceEnd(text: string, start: number, end: number): number {
  const limit = Math.min(end, start + 34);
  for (let index = start + 1; index < limit; index++) {
    const code = text.charCodeAt(index);
    if (code === 59) return index > start + 1 ? index + 1 : 0;
    const letter =
      (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 35;
    if (!letter) return 0;
  }
  return 0;
}
