/*
 * Runs in the page of VS Code's preview. A link to another Markdown file opens that in the same preview, and always at its top:
 * of `#L12` nothing is left on the way. So a click on a citation is kept, and the page that comes next goes to what is cited.
 */

/** A report as the preview names it, and a line of it, from 0. */
interface Cited {
  readonly source: string;
  readonly line: number;
}

const KEPT = 'findings.cited';

function keep(cited: Cited): void {
  try {
    sessionStorage.setItem(KEPT, JSON.stringify(cited));
  } catch {
    // Where a page may keep nothing, the report opens at its top.
  }
}

/** What was clicked last, once. */
function taken(): Cited | undefined {
  try {
    const kept = sessionStorage.getItem(KEPT);
    sessionStorage.removeItem(KEPT);
    return kept === null ? undefined : (JSON.parse(kept) as Cited);
  } catch {
    return undefined;
  }
}

/** VS Code says of each block in which line it begins. */
function show(line: number): void {
  const blocks = [...document.querySelectorAll<HTMLElement>('.code-line[data-line]')];
  const cited = blocks.findLast((block) => Number(block.dataset['line']) <= line);
  cited?.scrollIntoView({ block: 'center' });
  cited?.classList.add('findings-shown');
}

function arrive(source: string): void {
  const cited = taken();
  if (cited?.source === source) show(cited.line);
}

addEventListener(
  'click',
  ({ target }) => {
    const link = target instanceof Element ? target.closest<HTMLElement>('a[data-findings-source]') : null;
    const { findingsSource: source, findingsLine: line } = link?.dataset ?? {};
    if (source !== undefined && line !== undefined) keep({ source, line: Number(line) });
  },
  // VS Code takes clicks on links for itself.
  { capture: true },
);

/** Another document comes as another page, or takes the place of what the page shows: then it is told of before, and when it is there. */
let source = '';
addEventListener(
  'message',
  ({ data }: MessageEvent<{ readonly type?: string; readonly source?: string } | null>) => {
    if (data?.type === 'updateContent') source = data.source ?? '';
  },
  { capture: true },
);
addEventListener('vscode.markdown.updateContent', () => arrive(source));

function begin(): void {
  const { settings } = document.getElementById('vscode-markdown-preview-data')?.dataset ?? {};
  source = settings === undefined ? '' : ((JSON.parse(settings) as { readonly source?: string }).source ?? '');
  // Behind VS Code's own scrolling, which is queued when all is loaded.
  setTimeout(() => arrive(source), 0);
}
if (document.readyState === 'complete') begin();
else addEventListener('load', begin);
