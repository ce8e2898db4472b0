/*
 * Runs in the page of VS Code's Markdown preview. A link to another file opens it in the same preview, but without the fragment
 * `#L12`. So a click on a citation is stored, and the next page scrolls to the cited line.
 */

/** A line of a report. The source is the report's URI in the preview. Lines count from 0. */
interface CitedLine {
  readonly source: string;
  readonly line: number;
}

const STORAGE_KEY = 'findings.cited';

function store(cited: CitedLine): void {
  try {
    sessionStorage.setItem(STORAGE_KEY, JSON.stringify(cited));
  } catch {
    // Without storage, the report opens at its top.
  }
}

/** Returns and removes the stored line. */
function takeStored(): CitedLine | undefined {
  try {
    const stored = sessionStorage.getItem(STORAGE_KEY);
    sessionStorage.removeItem(STORAGE_KEY);
    return stored === null ? undefined : (JSON.parse(stored) as CitedLine);
  } catch {
    return undefined;
  }
}

/** VS Code marks each block with its first line. */
function scrollToLine(line: number): void {
  const blocks = [...document.querySelectorAll<HTMLElement>('.code-line[data-line]')];
  const block = blocks.findLast((each) => Number(each.dataset['line']) <= line);
  block?.scrollIntoView({ block: 'center' });
  block?.classList.add('findings-shown');
}

function goToStored(source: string): void {
  const cited = takeStored();
  if (cited?.source === source) scrollToLine(cited.line);
}

addEventListener(
  'click',
  ({ target }) => {
    const link = target instanceof Element ? target.closest<HTMLElement>('a[data-findings-source]') : null;
    const { findingsSource: source, findingsLine: line } = link?.dataset ?? {};
    if (source !== undefined && line !== undefined) store({ source, line: Number(line) });
  },
  // VS Code's own handler stops the event.
  { capture: true },
);

/** Another document is a new page or replaces the content of this page. A message announces the new content, and an event follows. */
let source = '';
addEventListener(
  'message',
  ({ data }: MessageEvent<{ readonly type?: string; readonly source?: string } | null>) => {
    if (data?.type === 'updateContent') source = data.source ?? '';
  },
  { capture: true },
);
addEventListener('vscode.markdown.updateContent', () => goToStored(source));

function initialize(): void {
  const { settings } = document.getElementById('vscode-markdown-preview-data')?.dataset ?? {};
  source = settings === undefined ? '' : ((JSON.parse(settings) as { readonly source?: string }).source ?? '');
  // After VS Code's own scrolling, which is queued when the page has loaded.
  setTimeout(() => goToStored(source), 0);
}
if (document.readyState === 'complete') initialize();
else addEventListener('load', initialize);
