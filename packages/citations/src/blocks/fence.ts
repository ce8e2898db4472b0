import { skipBlanks } from '../characters.js';
import { attributesEnd, rawAttributeEnd } from '../inline/attributes.js';
import type { StepCounter } from '../inline/step-budget.js';
import { indentation, type Lines } from './line-ranges.js';

/** The first line of fenced code. */
interface Fence {
  readonly code: number;
  readonly length: number;
}

/**
 * ```text
 *   ~~~ {.yaml}     ```yaml     ``` {=html}     at most one word or braces, and not "```js title"
 * ```
 */
function readFence(source: string, start: number, end: number, work: StepCounter): Fence | undefined {
  const at = skipBlanks(source, start, end);
  const code = source.charCodeAt(at);
  if (at >= end || (code !== 96 && code !== 126)) return undefined;
  const after = runEnd(source, at, end, code);
  if (after - at < 3 || indentation(source, start, end) > 3) return undefined;
  let index = skipBlanks(source, after, end);
  const raw = rawAttributeEnd(source, index, end);
  if (raw !== undefined) index = raw;
  else {
    while (index < end && !' \t\r`{}'.includes(source.charAt(index))) index++;
    index = skipBlanks(source, index, end);
    index = attributesEnd(source, index, end, work) ?? index;
  }
  work.steps += index - start;
  return skipBlanks(source, index, end) === end ? { code, length: after - at } : undefined;
}

/** Whether the line ends such code: the same character at least as often, and nothing else. */
function endsFence(source: string, start: number, end: number, fence: Fence): boolean {
  const at = skipBlanks(source, start, end);
  if (source.charCodeAt(at) !== fence.code || at >= end) return false;
  const after = runEnd(source, at, end, fence.code);
  return after - at >= fence.length && skipBlanks(source, after, end) === end && indentation(source, start, end) <= 3;
}

/**
 * Finds where fenced code ends. In Pandoc, a fence that is never closed is text. Failed searches are cached, so that many unclosed
 * fences do not take quadratic time.
 */
export class FenceSearch {
  private readonly open = new Map<number, { readonly length: number; readonly from: number }>();

  /** The code that was found last. Fences of the same kind within it have the same end. */
  private closed: { readonly fence: Fence; readonly from: number; readonly line: number } | undefined;

  constructor(
    private readonly source: string,
    private readonly lines: Lines,
    private readonly work: StepCounter,
  ) {}

  /** The line that closes the code which starts with line `index`. Undefined if there is no code. */
  closing(index: number): number | undefined {
    const { source, lines } = this;
    const fence = readFence(source, lines.starts[index]!, lines.ends[index]!, this.work);
    if (!fence) return undefined;
    const open = this.open.get(fence.code);
    if (open && index >= open.from && fence.length >= open.length) return undefined;
    const { closed } = this;
    const isKnown = closed && closed.fence.code === fence.code && closed.fence.length === fence.length;
    if (isKnown && index >= closed.from && index < closed.line) return closed.line;
    for (let line = index + 1; line < lines.starts.length; line++) {
      this.work.steps++;
      if (!endsFence(source, lines.starts[line]!, lines.ends[line]!, fence)) continue;
      this.closed = { fence, from: index, line };
      return line;
    }
    this.open.set(fence.code, { length: fence.length, from: index });
    return undefined;
  }
}

function runEnd(source: string, at: number, end: number, code: number): number {
  let index = at;
  while (index < end && source.charCodeAt(index) === code) index++;
  return index;
}
