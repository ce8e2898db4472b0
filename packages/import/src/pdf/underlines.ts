import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { drawingsOf, type Operators } from './drawing.js';
import { wordCount } from './line.js';
import { loadPdfJs } from './open-pdf.js';
import type { PageText, Run } from './page-text.js';
import { frameOf, multiply, type Frame, type Matrix } from './placement.js';

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** A horizontal line, as drawn on a page. */
interface Rule {
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

/** The greatest height of an underline, in points. */
const MOST_HEIGHT = 1.6;
/** The greatest distance of an underline below the baseline, in font sizes. */
const MOST_DEPTH = 0.35;
/** The least share of the width of underlined text that lines cover. */
const LEAST_COVERED = 0.9;
/** The size of the largest text whose underline is found, in points. */
const LARGEST = 200;
/** Most words of an underlined title. */
const MOST_TITLE_WORDS = 8;
/** A page with more rules has a drawing. The limit keeps the time linear, since rules are compared with all links and texts. */
const MOST_RULES = 2000;

/**
 * Returns the pages with underlined lines in bold, except links. Undefined if there are none. Reading the drawing commands takes as long as
 * reading the text, so call it only for short documents.
 *
 * @param options.isTitlesOnly whether only short lines that may be titles become bold
 */
export async function emphasizeUnderlined(
  document: PDFDocumentProxy,
  pages: readonly PageText[],
  { isTitlesOnly }: { readonly isTitlesOnly: boolean },
): Promise<PageText[] | undefined> {
  const { OPS } = await loadPdfJs();
  let isChanged = false;
  const emphasized: PageText[] = [];
  for (const [index, text] of pages.entries()) {
    const underlined = underlinedRuns(text.runs, await rulesOfPage(document, text, index + 1, OPS), isTitlesOnly);
    if ([...underlined].some(({ isBold }) => !isBold)) isChanged = true;
    const runs = text.runs.map((run) =>
      underlined.has(run) && !run.isBold ? { ...run, isBold: true, isUnderlined: true } : run,
    );
    emphasized.push({ ...text, runs });
  }
  return isChanged ? emphasized : undefined;
}

/** The horizontal lines of a page. Empty if the page is damaged. */
async function rulesOfPage(
  document: PDFDocumentProxy,
  text: PageText,
  number: number,
  operators: Operators,
): Promise<Rule[]> {
  try {
    const page = await document.getPage(number);
    const rules = await readRules(page, text, operators);
    page.cleanup();
    return rules;
  } catch {
    return [];
  }
}

/** The runs of text lines that are completely underlined. Runs without letters, such as bullets, need not be. */
function underlinedRuns(runs: readonly Run[], rules: readonly Rule[], isTitlesOnly: boolean): ReadonlySet<Run> {
  const found = new Set<Run>();
  const byHeight = Map.groupBy(rules, ({ y }) => Math.round(y));
  const lines = Map.groupBy(
    runs.filter(({ text }) => /\p{L}/u.test(text)),
    ({ y }) => Math.round(y),
  );
  for (const line of lines.values()) {
    if ((!isTitlesOnly || isTitle(line)) && line.every((run) => isUnderlined(run, byHeight)))
      for (const run of line) found.add(run);
  }
  return found;
}

/** Whether a line is short, and neither a sentence nor a question. */
function isTitle(line: readonly Run[]): boolean {
  const text = line
    .map((run) => run.text)
    .join('')
    .trim();
  return wordCount(text) <= MOST_TITLE_WORDS && !/[.?!,;]$/.test(text);
}

function isUnderlined({ x, y, width, size }: Run, byHeight: ReadonlyMap<number, readonly Rule[]>): boolean {
  let covered = 0;
  for (let height = Math.round(y - Math.min(size, LARGEST) * MOST_DEPTH); height <= Math.round(y); height++) {
    for (const { left, right } of byHeight.get(height) ?? [])
      covered += Math.max(0, Math.min(right, x + width) - Math.max(left, x));
  }
  return width > 0 && covered >= width * LEAST_COVERED;
}

/** The horizontal lines that a page draws, without those under links. */
async function readRules(page: PDFPageProxy, { width }: PageText, operators: Operators): Promise<Rule[]> {
  const frame = frameOf(page, []);
  // The text of the page is sideways.
  if (frame.width !== width) return [];
  const rules: Rule[] = [];
  for (const { operator, args, matrix } of await drawingsOf(page, operators, IDENTITY)) {
    if (operator !== operators.constructPath || args[0] === operators.endPath) continue;
    const rule = ruleOf(args[2] as ArrayLike<number> | null, matrix, frame);
    if (rule !== undefined) rules.push(rule);
    if (rules.length > MOST_RULES) return [];
  }
  const links = await readLinks(page, frame);
  return rules.filter((rule) => !links.some((link) => isUnder(rule, link)));
}

/** The horizontal line with these bounds. Undefined if the path has another shape. */
function ruleOf(bounds: ArrayLike<number> | null, matrix: Matrix, frame: Frame): Rule | undefined {
  if (bounds === null || bounds.length < 4) return undefined;
  const [from, to] = [placeOf(bounds[0]!, bounds[1]!, matrix, frame), placeOf(bounds[2]!, bounds[3]!, matrix, frame)];
  if (from === undefined || to === undefined || Math.abs(from.y - to.y) > MOST_HEIGHT) return undefined;
  return { left: Math.min(from.x, to.x), right: Math.max(from.x, to.x), y: Math.max(from.y, to.y) };
}

function placeOf(
  x: number,
  y: number,
  matrix: Matrix,
  frame: Frame,
): { readonly x: number; readonly y: number } | undefined {
  return frame.place(multiply(matrix, [1, 0, 0, 1, x, y]));
}

interface Area extends Rule {
  readonly top: number;
}

async function readLinks(page: PDFPageProxy, frame: Frame): Promise<Area[]> {
  const annotations = (await page.getAnnotations()) as readonly {
    readonly subtype?: string;
    readonly rect?: number[];
  }[];
  return annotations.flatMap(({ subtype, rect }) => {
    if (subtype !== 'Link' || rect === undefined) return [];
    const [from, to] = [placeOf(rect[0]!, rect[1]!, IDENTITY, frame), placeOf(rect[2]!, rect[3]!, IDENTITY, frame)];
    return from === undefined || to === undefined
      ? []
      : [{ left: from.x, right: to.x, y: Math.min(from.y, to.y), top: Math.max(from.y, to.y) }];
  });
}

function isUnder({ left, right, y }: Rule, link: Area): boolean {
  return right > link.left && left < link.right && y > link.y - MOST_HEIGHT * 2 && y < link.top;
}
