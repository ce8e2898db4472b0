import type { Region, Unit } from '@findings/language-server/protocol';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Original } from '../review/messages.js';
import { append, button, h, svg } from './dom.js';
import type { Page } from './page.js';
import { evidenceFor } from './places.js';
import { findPassage } from './find-passage.js';
import { paragraphsOf } from './source-text.js';
import { l10n, shorten } from './text.js';

type PdfJs = typeof import('pdfjs-dist');
type Box = Region['box'];

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
  #state: Original | 'loading' | 'damaged' = 'loading';
  #name = '';
  #isClose = false;
  /** Whether there is room only for a close-up. */
  #isSmall = false;
  /** The page that is shown, from 1. */
  #page = 1;
  readonly #drawn = new Map<number, Promise<HTMLCanvasElement>>();
  /** Each drawing has a number, so that a late one is dropped. */
  #latest = 0;

  constructor(
    private readonly pane: HTMLElement,
    private readonly page: () => Page | undefined,
    private readonly focusList: () => void,
  ) {
    this.resized();
  }

  /** A small window shows a close-up, unless the person wants the whole page. */
  resized(): void {
    const isSmall = matchMedia('(max-width: 859px), (max-height: 560px)').matches;
    if (isSmall !== this.#isSmall) this.#isClose = isSmall;
    this.#isSmall = isSmall;
    this.draw();
  }

  async load(original: Original): Promise<void> {
    await this.#pdf?.loadingTask.destroy();
    this.#pdf = undefined;
    this.#drawn.clear();
    this.#name = original.name ?? '';
    this.#state = 'loading';
    this.draw();
    if (original.kind === 'pdf') {
      try {
        this.#pdf = await openPdf(original);
        this.#state = original;
      } catch {
        this.#state = 'damaged';
      }
    } else {
      this.#paragraphs = 'text' in original ? paragraphsOf(original) : [];
      this.#state = original;
    }
    this.follow();
  }

  /** Shows the page of the current passage. */
  follow(): void {
    const current = this.page();
    if (!current) return;
    // Without its place, a passage is near the page that was printed on it.
    const printed = Number(current.current.page);
    const isPage = printed >= 1 && printed <= (this.#pdf?.numPages ?? 0);
    this.#page = pageOf(current.review.units.units, current.current) ?? (isPage ? printed : this.#page);
    this.draw();
  }

  toggleView(): void {
    if (!this.#pdf) return;
    this.#isClose = !this.#isClose;
    this.follow();
  }

  draw(): void {
    const page = this.page();
    if (!page) return;
    const hasPages = this.#pdf !== undefined;
    this.pane.parentElement?.classList.toggle('alone', !hasPages && this.#paragraphs.length === 0);
    const paper = h(`div.paper.${this.#isClose ? 'close' : 'whole'}`, {
      tabindex: 0,
      role: 'group',
      'aria-label': l10n.t('Page of the original'),
    });
    const sheets = this.#pdf ? this.#sheets(page) : [];
    const shown = sheets.length > 0 ? [...new Set(sheets.map((sheet) => sheet.page))] : [this.#page];
    this.pane.replaceChildren(this.#head(shown), paper, ...(hasPages ? [legend(page)] : []));
    if (hasPages) void this.#fill(paper, sheets, page);
    else if (this.#paragraphs.length > 0) this.#fillText(paper, page);
    else paper.append(this.#note(page));
  }

  #head(shown: readonly number[]): HTMLElement {
    const count = this.#pdf?.numPages ?? 0;
    if (count === 0) return h('div.panehead', h('h2', this.#name === '' ? l10n.t('Original') : this.#name));
    const name = shown.length > 1 ? l10n.t('{0} and {1}', shown[0]!, shown.at(-1)!) : String(shown[0] ?? this.#page);
    const to = (number: number): void => {
      this.#page = Math.min(Math.max(number, 1), count);
      this.#isClose = false;
      this.draw();
    };
    const field = h('input', {
      type: 'number',
      min: 1,
      max: count,
      value: this.#page,
      onchange: () => to(field.valueAsNumber || 1),
    });
    const title =
      count > 20
        ? [h('h2', l10n.t('Original')), h('label', `${l10n.t('Page')} `, field, ` ${l10n.t('of {0}', count)}`)]
        : [h('h2', l10n.t('Original, page {0} of {1}', name, count))];
    const turn = (by: number, label: string, sign: string): HTMLElement => {
      const isOff = this.#page + by < 1 || this.#page + by > count;
      return button(sign, () => to(this.#page + by), { look: 'quiet', 'aria-label': label, isOff });
    };
    return h(
      'div.panehead',
      title,
      turn(-1, l10n.t('Page before'), '‹'),
      turn(1, l10n.t('Next page'), '›'),
      button(l10n.t('Close-up'), () => this.toggleView(), {
        look: 'quiet',
        key: 'O',
        'aria-pressed': String(this.#isClose),
      }),
    );
  }

  #note(page: Page): HTMLElement {
    const state = this.#state;
    const find = button(l10n.t('Find the original…'), () => page.send({ type: 'findOriginal' }));
    if (state === 'loading') return h('div.note', h('p', l10n.t('Reading the original…')));
    if (state === 'damaged')
      return h('div.note', h('p', l10n.t('{0} cannot be shown. You can go on without it.', this.#name)), find);
    if (state.kind === 'missing') {
      const text =
        state.name === undefined
          ? l10n.t('The original is not next to the report. You can go on without it.')
          : l10n.t('{0} is not next to the report any more. You can go on without it.', state.name);
      return h('div.note', h('p', text), find);
    }
    const open = button(l10n.t('Open the original'), () => page.send({ type: 'openOriginal' }));
    return h('div.note', h('p', l10n.t('{0} can only be shown in its own program.', this.#name)), open);
  }

  /* Pages of a PDF */

  /** The parts of pages to show. A passage that goes on after a page break has two. */
  #sheets(page: Page): readonly Sheet[] {
    const { current } = page;
    const regions = current.regions ?? [];
    if (!this.#isClose || regions.length === 0) return [{ page: this.#page, crop: [0, 0, 1, 1] }];
    const near = evidenceFor(page.review.units.units, current)?.regions ?? [];
    const [first] = regions;
    const shown = [
      ...regions,
      ...near.filter(({ page, box }) => page === first!.page && Math.abs(box[1] - first!.box[1]) < 0.2),
    ];
    const crops = new Map<number, Box>();
    for (const { page: number, box } of shown) {
      const [left, top, right, bottom] = crops.get(number) ?? box;
      crops.set(number, [
        Math.min(left, box[0]),
        Math.min(top, box[1]),
        Math.max(right, box[2]),
        Math.max(bottom, box[3]),
      ]);
    }
    return [...crops]
      .sort(([one], [other]) => one - other)
      .map(([number, [left, top, right, bottom]]) => {
        const width = Math.min(1, Math.max(LEAST_WIDTH, right - left + MARGIN));
        const from = Math.min(Math.max(0, (left + right - width) / 2), 1 - width);
        return {
          page: number,
          crop: [from, Math.max(0, top - MARGIN), from + width, Math.min(1, bottom + MARGIN)],
        };
      });
  }

  async #fill(paper: HTMLElement, sheets: readonly Sheet[], page: Page): Promise<void> {
    const number = ++this.#latest;
    for (const { page: of, crop } of sheets) {
      const canvas = await this.#canvas(of).catch(() => undefined);
      if (number !== this.#latest || !canvas) return;
      const [left, top, right, bottom] = crop;
      const [width, height] = [right - left, bottom - top];
      const passage = page.current.regions?.some((region) => region.page === of) === true;
      const label = passage
        ? l10n.t('Page {0} of the original. The passage “{1}” is marked.', of, shorten(page.current.text, 60))
        : l10n.t('Page {0} of the original.', of);
      const inner = h('div.inner', canvas, marks(of, page));
      inner.style.width = `${100 / width}%`;
      inner.style.left = `${(-left / width) * 100}%`;
      inner.style.top = `${(-top / height) * 100}%`;
      const sheet = h(
        'div.sheet',
        { role: 'img', 'aria-label': label, onclick: (event) => this.#select(event as MouseEvent, of, crop) },
        inner,
      );
      const ratio = (width * canvas.width) / (height * canvas.height);
      sheet.style.setProperty('--ratio', String(ratio));
      paper.append(sheet);
    }
    const mark = paper.querySelector('.passage');
    if (this.#isClose) mark?.scrollIntoView({ block: 'nearest' });
  }

  /** Draws a page, or takes the drawing from before. */
  #canvas(number: number): Promise<HTMLCanvasElement> {
    const known = this.#drawn.get(number);
    if (known) return known;
    const drawing = drawPage(this.#pdf!, number, this.pane.clientWidth);
    this.#drawn.set(number, drawing);
    for (const old of this.#drawn.keys()) {
      if (this.#drawn.size <= MOST_PAGES) break;
      this.#drawn.delete(old);
    }
    return drawing;
  }

  /** A click on the page selects the passage there. */
  #select(event: MouseEvent, number: number, [left, top, right, bottom]: Box): void {
    const page = this.page()!;
    const frame = (event.currentTarget as Element).getBoundingClientRect();
    const x = left + ((event.clientX - frame.left) / frame.width) * (right - left);
    const y = top + ((event.clientY - frame.top) / frame.height) * (bottom - top);
    const hit = page.review.units.units.find(({ regions = [] }) =>
      regions.some(({ page: of, box }) => of === number && x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3]),
    );
    page.go(hit);
    this.focusList();
  }

  /* Text */

  #fillText(paper: HTMLElement, page: Page): void {
    paper.classList.add('source');
    const found = findPassage(this.#paragraphs, page.current.text);
    if (!found)
      paper.append(h('p.tag', { role: 'note' }, l10n.t('These words are not in the original as one passage.')));
    const blocks = this.#paragraphs.map((text, index) => {
      if (index < (found?.first ?? Infinity) || index > found!.last) return h('p', text);
      return h('p.marked', h('mark', text));
    });
    append(paper, blocks);
    paper.querySelector('mark')?.scrollIntoView({ block: 'center' });
  }
}

interface Sheet {
  readonly page: number;
  /** Left, top, right and bottom, as fractions of the page. */
  readonly crop: Box;
}

async function openPdf({ bytes, script, worker }: Extract<Original, { kind: 'pdf' }>): Promise<PDFDocumentProxy> {
  const pdfjs = (await import(script)) as PdfJs;
  const address = URL.createObjectURL(new Blob([worker as Uint8Array<ArrayBuffer>], { type: 'text/javascript' }));
  pdfjs.GlobalWorkerOptions.workerPort ??= new Worker(address, { type: 'module' });
  return pdfjs.getDocument({ data: bytes, enableXfa: false, stopAtErrors: false, useWorkerFetch: false }).promise;
}

async function drawPage(pdf: PDFDocumentProxy, number: number, width: number): Promise<HTMLCanvasElement> {
  const page = await pdf.getPage(number);
  const size = page.getViewport({ scale: 1 });
  // Sharp enough for a close-up.
  const wanted = (Math.max(width, 600) * 1.1 * Math.max(devicePixelRatio, 1.5)) / size.width;
  const scale = Math.min(wanted, Math.sqrt(MOST_PIXELS / (size.width * size.height)));
  const viewport = page.getViewport({ scale });
  const canvas = h('canvas', { width: Math.ceil(viewport.width), height: Math.ceil(viewport.height) });
  await page.render({ canvas, viewport }).promise;
  return canvas;
}

/** Marks the passage, the reason for its speaker, and other places to check. */
function marks(number: number, { current, places, review }: Page): SVGElement {
  const on = ({ regions = [] }: Unit): readonly Box[] =>
    withoutGaps(regions.filter(({ page }) => page === number).map(({ box }) => box));
  const box = ([left, top, right, bottom]: Box, name: string): SVGElement =>
    svg('rect', {
      class: name,
      x: left - 0.008,
      y: top - 0.002,
      width: right - left + 0.016,
      height: bottom - top + 0.004,
    });
  const evidence = evidenceFor(review.units.units, current);
  const open = places.filter(({ unit }) => unit.id !== current.id).flatMap(({ unit }) => on(unit));
  return svg(
    'svg',
    { class: 'marks', viewBox: '0 0 1 1', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    open.map(([left, top, , bottom]) =>
      svg('rect', { class: 'other', x: left - 0.022, y: top, width: 0.006, height: bottom - top }),
    ),
    on(current).map((each) => box(each, 'passage')),
    evidence ? on(evidence).map((each) => box(each, 'evidence')) : [],
  );
}

/** Lines that follow each other in one column, as one box. */
function withoutGaps(lines: readonly Box[]): readonly Box[] {
  const boxes: Box[] = [];
  for (const line of lines) {
    const [left, top, right, bottom] = line;
    const last = boxes.at(-1);
    const follows = last && top > last[1] && top - last[3] < bottom - top && left < last[2] && right > last[0];
    if (!follows) boxes.push(line);
    else
      boxes[boxes.length - 1] = [Math.min(left, last[0]), last[1], Math.max(right, last[2]), Math.max(bottom, last[3])];
  }
  return boxes;
}

function legend({ current, places, review }: Page): HTMLElement {
  const sample = (name: string): SVGElement =>
    svg(
      'svg',
      { class: 'sample', viewBox: '0 0 22 12', 'aria-hidden': 'true' },
      svg('rect', {
        class: name,
        x: name === 'other' ? 9 : 1,
        y: 1,
        width: name === 'other' ? 4 : 20,
        height: 10,
        rx: name === 'other' ? 0 : 2,
      }),
    );
  const line = (name: string, text: string): HTMLElement => h('span', sample(name), text);
  return h(
    'p.legend',
    current.regions !== undefined && line('passage', l10n.t('this passage')),
    evidenceFor(review.units.units, current) !== undefined && line('evidence', l10n.t('the reason for the speaker')),
    places.some(({ unit }) => unit.id !== current.id && unit.regions) &&
      line('other', l10n.t('another place to check')),
  );
}

/** The page of a passage, or of the nearest one whose place is known. */
function pageOf(units: readonly Unit[], unit: Unit): number | undefined {
  const at = units.indexOf(unit);
  const before = units.slice(0, at + 1).findLast(({ regions }) => regions?.length);
  return (before ?? units.slice(at).find(({ regions }) => regions?.length))?.regions?.[0]?.page;
}
