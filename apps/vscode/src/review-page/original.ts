import type { Region, Unit } from '@findings/language-server/protocol';
import { html, nothing, svg } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Original } from '../review/messages.js';
import { button } from './elements.js';
import { findPassage, normal } from './find-passage.js';
import type { Page } from './page.js';
import { evidenceFor, ownText } from './places.js';
import { l10n, shorten } from './text.js';

type PdfJs = typeof import('pdfjs-dist');
type Box = Region['box'];

interface Sheet {
  readonly page: number;
  /** Left, top, right and bottom, as fractions of the page. */
  readonly crop: Box;
}

/** Pixels of a drawn page at most, since a page of a hostile PDF can have any size. */
const MOST_PIXELS = 16_000_000;
/** Drawn pages that are kept. */
const MOST_PAGES = 6;
/** Around the passage in a close-up, as a fraction of the page. */
const MARGIN = 0.06;
/** Of a close-up, as a fraction of the page. A narrower one would show only the passage. */
const LEAST_WIDTH = 0.4;

/** The original beside the reading: a page of a PDF, or the text of another file. */
export class OriginalPane {
  #pdf: PDFDocumentProxy | undefined;
  #paragraphs: readonly string[] = [];
  #found: ReturnType<typeof findPassage>;
  #state: Original | 'loading' | 'damaged' = 'loading';
  #name = '';
  #isClose = false;
  /** Whether there is room only for a close-up. */
  #isSmall = false;
  /** The page that is shown, from 1. */
  #page = 1;
  /** Pages, once they are drawn. */
  readonly #drawn = new Map<number, HTMLCanvasElement | undefined>();

  constructor(private readonly draw: () => void) {
    this.resize();
  }

  /** Whether nothing of the original is shown. */
  get isEmpty(): boolean {
    return !this.#pdf && this.#paragraphs.length === 0;
  }

  /** A small window shows a close-up, unless the person wants the whole page. */
  resize(): void {
    const isSmall = matchMedia('(max-width: 859px), (max-height: 560px)').matches;
    if (isSmall !== this.#isSmall) this.#isClose = isSmall;
    this.#isSmall = isSmall;
  }

  async load(original: Original): Promise<void> {
    await this.#pdf?.loadingTask.destroy();
    this.#pdf = undefined;
    this.#drawn.clear();
    this.#paragraphs = 'text' in original ? paragraphsOf(original) : [];
    this.#name = original.name ?? '';
    this.#state = original;
    if (original.kind !== 'pdf') return;
    this.#state = 'loading';
    this.draw();
    try {
      this.#pdf = await openPdf(original);
      this.#state = original;
    } catch {
      this.#state = 'damaged';
    }
  }

  /** Turns to the page of the current passage, or finds it in the text. */
  follow({ current, review }: Page): void {
    this.#found = findPassage(this.#paragraphs, ownText(current));
    // Without its place, a passage is near the page that was printed on it.
    const printed = Number(current.page);
    const isPage = printed >= 1 && printed <= (this.#pdf?.numPages ?? 0);
    this.#page = pageOf(review.units.units, current) ?? (isPage ? printed : this.#page);
  }

  toggleView(page: Page): void {
    if (!this.#pdf) return;
    this.#isClose = !this.#isClose;
    this.follow(page);
    this.draw();
  }

  /** Shows the marked place. `scrollIntoView` would also move the frames of VS Code around the page. */
  scroll(isOther: boolean): void {
    const marked = document.querySelector(isOther ? 'mark, .paper.close .passage' : '.paper.close .passage');
    const paper = marked?.closest('.paper');
    if (!marked || !paper) return;
    const [box, frame] = [marked.getBoundingClientRect(), paper.getBoundingClientRect()];
    if (box.top >= frame.top && box.bottom <= frame.bottom) return;
    paper.scrollTop += box.top - frame.top - Math.max(0, (frame.height - box.height) / 2);
  }

  view(page: Page): TemplateResult {
    const sheets = this.#pdf ? this.#sheets(page) : [];
    const hasText = this.#paragraphs.length > 0;
    return html`<section class="pane original" aria-label=${l10n.t('Original')}>
      ${this.#head(sheets, page)}
      <div
        class="paper ${this.#isClose ? 'close' : 'whole'} ${hasText ? 'source' : ''}"
        tabindex="0"
        role="group"
        aria-label=${l10n.t('Page of the original')}
      >
        ${this.#pdf ? sheets.map((each) => this.#sheet(each, page)) : hasText ? this.#text() : this.#note(page)}
      </div>
      ${this.#pdf ? legend(page) : nothing}
    </section>`;
  }

  #head(sheets: readonly Sheet[], page: Page): TemplateResult {
    const count = this.#pdf?.numPages ?? 0;
    if (count === 0)
      return html`<div class="panehead"><h2>${this.#name === '' ? l10n.t('Original') : this.#name}</h2></div>`;
    const to = (number: number): void => {
      this.#page = Math.min(Math.max(number, 1), count);
      this.#isClose = false;
      this.draw();
    };
    const turn = (by: number, name: string, sign: string): TemplateResult => {
      const isOff = this.#page + by < 1 || this.#page + by > count;
      return button(sign, () => to(this.#page + by), { look: 'quiet', name, isOff });
    };
    const [first, last] = [sheets[0]!.page, sheets.at(-1)!.page];
    const shown = first === last ? String(first) : l10n.t('{0} and {1}', first, last);
    const field = html`<input
      type="number"
      min="1"
      max=${count}
      .value=${live(String(this.#page))}
      @change=${({ target }: Event) => to((target as HTMLInputElement).valueAsNumber || 1)}
    />`;
    return html`<div class="panehead">
      ${
        count > 20
          ? html`<h2 class="sr">${l10n.t('Original')}</h2>
              <label>${l10n.t('Page')} ${field} ${l10n.t('of {0}', count)}</label>`
          : html`<h2>${l10n.t('Original, page {0} of {1}', shown, count)}</h2>`
      }
      ${turn(-1, l10n.t('Previous page'), '‹')} ${turn(1, l10n.t('Next page'), '›')}
      ${button(l10n.t('Close-up'), () => this.toggleView(page), { look: 'quiet', key: 'O', isPressed: this.#isClose })}
    </div>`;
  }

  #note(page: Page): TemplateResult {
    const state = this.#state;
    const find = button(l10n.t('Find the original…'), () => page.send({ type: 'findOriginal' }));
    const line = (text: string, act: TemplateResult | typeof nothing): TemplateResult =>
      html`<div class="note">
        <p>${text}</p>
        ${act}
      </div>`;
    if (state === 'loading') return line(l10n.t('Reading the original…'), nothing);
    if (state === 'damaged') return line(l10n.t('{0} cannot be shown. You can continue without it.', this.#name), find);
    if (state.kind !== 'missing') {
      const open = button(l10n.t('Open the original'), () => page.send({ type: 'openOriginal' }));
      return line(l10n.t('{0} can only be shown in its own program.', this.#name), open);
    }
    return state.name === undefined
      ? line(l10n.t('The original is not next to the report. You can continue without it.'), find)
      : line(l10n.t('{0} is no longer next to the report. You can continue without it.', state.name), find);
  }

  /* Pages of a PDF */

  /** The parts of pages to show. A passage that goes on after a page break has two. */
  #sheets({ current, review }: Page): readonly Sheet[] {
    const regions = current.regions ?? [];
    const [first] = regions;
    if (!this.#isClose || !first) return [{ page: this.#page, crop: [0, 0, 1, 1] }];
    const near = evidenceFor(review.units.units, current)?.regions ?? [];
    const shown = [
      ...regions,
      ...near.filter(({ page, box }) => page === first.page && Math.abs(box[1] - first.box[1]) < 0.2),
    ];
    const crops = new Map<number, Box>();
    for (const { page, box } of shown) crops.set(page, around(crops.get(page) ?? box, box));
    return [...crops]
      .sort(([one], [other]) => one - other)
      .map(([page, [left, top, right, bottom]]) => {
        const width = Math.min(1, Math.max(LEAST_WIDTH, right - left + MARGIN));
        const from = Math.min(Math.max(0, (left + right - width) / 2), 1 - width);
        const height = Math.max(bottom - top + 2 * MARGIN, Math.min(1, this.#heightInView(page, width) / crops.size));
        const start = Math.min(Math.max(0, (top + bottom - height) / 2), Math.max(0, 1 - height));
        return { page, crop: [from, start, from + width, Math.min(1, start + height)] };
      });
  }

  /** The height of a close-up that fills the view, as a fraction of the page. 0 where the view is as high as the close-up. */
  #heightInView(page: number, width: number): number {
    const canvas = this.#drawn.get(page);
    const view = document.querySelector('.paper');
    const isBelow = matchMedia('(max-width: 859px), (max-height: 300px)').matches;
    if (isBelow || !canvas || !view || view.clientWidth === 0) return 0;
    return (width * canvas.width * view.clientHeight) / (canvas.height * view.clientWidth);
  }

  #sheet({ page: number, crop }: Sheet, page: Page): TemplateResult | typeof nothing {
    const canvas = this.#canvas(number);
    if (!canvas) return nothing;
    const [left, top, right, bottom] = crop;
    const [width, height] = [right - left, bottom - top];
    const hasPassage = page.current.regions?.some((region) => region.page === number) === true;
    const label = hasPassage
      ? l10n.t('Page {0} of the original. The passage “{1}” is marked.', number, shorten(ownText(page.current), 60))
      : l10n.t('Page {0} of the original.', number);
    const place = `width: ${100 / width}%; left: ${(-left / width) * 100}%; top: ${(-top / height) * 100}%`;
    return html`<div
      class="sheet"
      role="img"
      aria-label=${label}
      .style=${`--ratio: ${(width * canvas.width) / (height * canvas.height)}`}
      @click=${(event: MouseEvent) => select(event, number, crop, page)}
    >
      <div class="inner" .style=${place}>${canvas} ${marks(number, page)}</div>
    </div>`;
  }

  /** A page as it was drawn. Undefined until it is. */
  #canvas(number: number): HTMLCanvasElement | undefined {
    const pdf = this.#pdf!;
    if (this.#drawn.has(number)) return this.#drawn.get(number);
    this.#drawn.set(number, undefined);
    for (const old of this.#drawn.keys()) if (this.#drawn.size > MOST_PAGES) this.#drawn.delete(old);
    void drawPage(pdf, number).then(
      (canvas) => {
        if (pdf !== this.#pdf || !this.#drawn.has(number)) return;
        this.#drawn.set(number, canvas);
        this.draw();
      },
      // The page is damaged, so it stays empty.
      () => undefined,
    );
    return undefined;
  }

  /* Text */

  #text(): readonly TemplateResult[] {
    const { first, last } = this.#found ?? { first: Infinity, last: -1 };
    const note = html`<p class="tag" role="note">${l10n.t('These words are not in the original as one passage.')}</p>`;
    const blocks = this.#paragraphs.map((text, index) =>
      index < first || index > last ? html`<p>${text}</p>` : html`<p class="marked"><mark>${text}</mark></p>`,
    );
    return this.#found ? blocks : [note, ...blocks];
  }
}

async function openPdf({ bytes, script, worker }: Extract<Original, { kind: 'pdf' }>): Promise<PDFDocumentProxy> {
  const pdfjs = (await import(script)) as PdfJs;
  const address = URL.createObjectURL(new Blob([worker as Uint8Array<ArrayBuffer>], { type: 'text/javascript' }));
  pdfjs.GlobalWorkerOptions.workerPort ??= new Worker(address, { type: 'module' });
  return pdfjs.getDocument({ data: bytes, enableXfa: false, stopAtErrors: false, useWorkerFetch: false }).promise;
}

async function drawPage(pdf: PDFDocumentProxy, number: number): Promise<HTMLCanvasElement> {
  const page = await pdf.getPage(number);
  const size = page.getViewport({ scale: 1 });
  // Sharp enough for a close-up.
  const wanted = (Math.max(innerWidth / 2, 600) * 1.1 * Math.max(devicePixelRatio, 1.5)) / size.width;
  const scale = Math.min(wanted, Math.sqrt(MOST_PIXELS / (size.width * size.height)));
  const viewport = page.getViewport({ scale });
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: Math.ceil(viewport.width), height: Math.ceil(viewport.height) });
  await page.render({ canvas, viewport }).promise;
  return canvas;
}

/** A click on the page selects the passage there. */
function select(event: MouseEvent, number: number, [left, top, right, bottom]: Box, page: Page): void {
  const frame = (event.currentTarget as Element).getBoundingClientRect();
  const x = left + ((event.clientX - frame.left) / frame.width) * (right - left);
  const y = top + ((event.clientY - frame.top) / frame.height) * (bottom - top);
  const hit = page.review.units.units.find(({ regions = [] }) =>
    regions.some(({ page: of, box }) => of === number && x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3]),
  );
  page.go(hit);
  page.screen.focusList();
}

/** Marks the passage, the reason for its speaker, and other places to check. */
function marks(number: number, { current, places, review }: Page): TemplateResult {
  const on = ({ regions = [] }: Unit): readonly Box[] =>
    withoutGaps(regions.filter(({ page }) => page === number).map(({ box }) => box));
  const rect = (name: string, [left, top, right, bottom]: Box) =>
    svg`<rect class=${name} x=${left} y=${top} width=${right - left} height=${bottom - top} />`;
  const box = (name: string, [left, top, right, bottom]: Box) =>
    rect(name, [left - 0.008, top - 0.002, right + 0.008, bottom + 0.002]);
  const evidence = evidenceFor(review.units.units, current);
  const open = places.filter(({ unit }) => unit.id !== current.id).flatMap(({ unit }) => on(unit));
  return html`<svg class="marks" viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
    ${open.map(([left, top, , bottom]) => rect('other', [left - 0.022, top, left - 0.016, bottom]))}
    ${on(current).map((each) => box('passage', each))}
    ${evidence ? on(evidence).map((each) => box('evidence', each)) : nothing}
  </svg>`;
}

/** Lines that follow each other in one column, as one box. */
function withoutGaps(lines: readonly Box[]): readonly Box[] {
  const boxes: Box[] = [];
  for (const line of lines) {
    const [left, top, right, bottom] = line;
    const last = boxes.at(-1);
    const follows = last && top > last[1] && top - last[3] < bottom - top && left < last[2] && right > last[0];
    if (follows) boxes[boxes.length - 1] = around(last, line);
    else boxes.push(line);
  }
  return boxes;
}

function around(one: Box, other: Box): Box {
  return [
    Math.min(one[0], other[0]),
    Math.min(one[1], other[1]),
    Math.max(one[2], other[2]),
    Math.max(one[3], other[3]),
  ];
}

function legend({ current, places, review }: Page): TemplateResult {
  const line = (name: string, text: string, isNarrow = false): TemplateResult =>
    html`<span>
      <svg class="sample" viewBox="0 0 22 12" aria-hidden="true">
        <rect class=${name} x=${isNarrow ? 9 : 1} y="1" width=${isNarrow ? 4 : 20} height="10" rx=${isNarrow ? 0 : 2} />
      </svg>
      ${text}
    </span>`;
  const hasEvidence = evidenceFor(review.units.units, current) !== undefined;
  const hasOthers = places.some(({ unit }) => unit.id !== current.id && unit.regions);
  return html`<p class="legend">
    ${current.regions ? line('passage', l10n.t('this passage')) : nothing}
    ${hasEvidence ? line('evidence', l10n.t('the reason for the speaker')) : nothing}
    ${hasOthers ? line('other', l10n.t('another place to check'), true) : nothing}
  </p>`;
}

/** The page of a passage, or of the nearest one whose place is known. */
function pageOf(units: readonly Unit[], unit: Unit): number | undefined {
  const at = units.indexOf(unit);
  const before = units.slice(0, at + 1).findLast(({ regions }) => regions?.length);
  return (before ?? units.slice(at).find(({ regions }) => regions?.length))?.regions?.[0]?.page;
}

/** Elements that begin a new paragraph. */
const BLOCKS =
  'p,div,section,article,header,footer,main,aside,nav,li,tr,h1,h2,h3,h4,h5,h6,blockquote,dt,dd,figcaption,pre,br';
const UNSEEN = 'script,style,template,noscript,head,svg,iframe,object';

/** The paragraphs of a text, or of a web page. No script of it runs, and nothing that it names is loaded. */
function paragraphsOf({ kind, text }: Extract<Original, { kind: 'text' | 'html' }>): readonly string[] {
  const lines = kind === 'html' ? linesOfHtml(text) : text.split(/\n[ \t\r]*\n/);
  return lines.map(normal).filter((line) => line !== '');
}

function linesOfHtml(html: string): readonly string[] {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const each of page.querySelectorAll(UNSEEN)) each.remove();
  for (const each of page.querySelectorAll(BLOCKS)) {
    each.before('\n');
    each.append('\n');
    each.after('\n');
  }
  // Line breaks of the source are spaces in the page.
  const walker = page.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  const words: string[] = [];
  while (walker.nextNode()) {
    const { data } = walker.currentNode as Text;
    words.push(data === '\n' ? data : data.replaceAll('\n', ' '));
  }
  return words.join('').split('\n');
}
