import type { CitationToken } from '@findings/citations/markdown-it';
import { l10n, Uri, workspace } from 'vscode';
import { escapeHtml } from '../labels.js';
import type { CitedFindingItem, CitedKeyItem, CitedResult } from '@findings/language-server/protocol';

/** The text of a citation. Each key is a link to the report, with a card. */
export function citationHtml({ content, meta }: CitationToken, state: RenderState): string {
  const items = [meta.group, ...meta.nested]
    .flatMap((group) => group.items)
    .sort((one, other) => one.start - other.start);
  let html = '';
  let end = 0;
  for (const { id } of items) {
    const key = findKey(content, id, end);
    if (!key) continue;
    html += escapeHtml(content.slice(end, key.start)) + keyHtml(id, content.slice(key.start, key.end), state);
    end = key.end;
  }
  return `<span class="findings-citation">${html}${escapeHtml(content.slice(end))}</span>`;
}

/** The range of a key, including `@` and `{}`. */
function findKey(
  content: string,
  id: string,
  from: number,
): { readonly start: number; readonly end: number } | undefined {
  const bare = content.indexOf(`@${id}`, from);
  const braced = content.indexOf(`@{${id}}`, from);
  if (bare < 0 && braced < 0) return undefined;
  return braced < 0 || (bare >= 0 && bare < braced)
    ? { start: bare, end: bare + id.length + 1 }
    : { start: braced, end: braced + id.length + 3 };
}

function keyHtml(id: string, text: string, state: RenderState): string {
  const { cited, problems, card } = state.nextCitation(id);
  if (!cited || (cited.state === 'foreign' && problems.length === 0)) return escapeHtml(text);
  const link = cited.finding && state.linkOf(cited.finding);
  const severityClass = severityClassOf(cited.state, problems);
  const attributes = `class="findings-key" aria-describedby="${card}"`;
  const key =
    link === undefined
      ? `<span ${attributes} tabindex="0">${escapeHtml(text)}</span>`
      : `<a ${attributes} ${link}>${escapeHtml(text)}</a>`;
  // For users who do not see the color. The card contains the message.
  const mark =
    severityClass === ''
      ? ''
      : `<span class="findings-mark" role="img" aria-label="${escapeHtml(l10n.t('needs attention'))}"></span>`;
  return (
    `<span class="findings-cite${severityClass}">${key}${mark}` +
    `<span class="findings-card" role="tooltip" id="${card}">${cardHtml(cited, problems)}</span></span>`
  );
}

function severityClassOf(state: string, problems: readonly { readonly severity: string }[]): string {
  if (state === 'unresolved' || state === 'ambiguous' || problems.some(({ severity }) => severity === 'error')) {
    return ' findings-error';
  }
  if (problems.some(({ severity }) => severity === 'warning')) return ' findings-warning';
  return problems.length > 0 ? ' findings-info' : '';
}

/** The card of a citation: problems, then the speakers, the session and the words, or the candidates of an unresolved key. */
function cardHtml(
  { finding, candidates }: Pick<CitedKeyItem, 'finding' | 'candidates'>,
  problems: readonly { readonly message: string }[],
): string {
  const messages = problems.map(({ message }) => `<span class="findings-says">${escapeHtml(message)}</span>`).join('');
  if (finding) return messages + findingHtml(finding);
  // The message of a problem names the candidates.
  return messages === '' ? candidatesHtml(candidates) : messages;
}

function findingHtml({ title, speakers, part, text }: CitedFindingItem): string {
  const speakerHtml = speakers
    .map(({ name, affiliation }) => {
      const affiliationHtml =
        affiliation === undefined ? '' : `<span class="findings-of">, <bdi>${escapeHtml(affiliation)}</bdi></span>`;
      return `<bdi>${escapeHtml(name)}</bdi>${affiliationHtml}`;
    })
    .join('; ');
  const partHtml = part === undefined ? '' : `<span class="findings-where"><bdi>${escapeHtml(part)}</bdi></span>`;
  const textHtml = text === '' ? '' : `<span class="findings-words" dir="auto">${escapeHtml(text)}</span>`;
  return `<span class="findings-who">${speakerHtml === '' ? `<bdi>${escapeHtml(title)}</bdi>` : speakerHtml}</span>${partHtml}${textHtml}`;
}

const MAX_CANDIDATES = 5;

function candidatesHtml(candidates: CitedKeyItem['candidates']): string {
  if (candidates.length === 0) return `<span class="findings-says">${escapeHtml(l10n.t('Not a finding.'))}</span>`;
  const lines = candidates
    .slice(0, MAX_CANDIDATES)
    .map(
      ({ id, title }) =>
        `<span class="findings-where"><code>${escapeHtml(id)}</code> <bdi>${escapeHtml(title)}</bdi></span>`,
    );
  return lines.join('');
}

/** Lists each cited finding once, then the problems that need attention. Empty if the document cites no findings. */
export function citationListHtml({ result, linkOf }: RenderState): string {
  const findings = new Map<string, NonNullable<CitedKeyItem['finding']>>();
  for (const { finding } of result.keys) if (finding) findings.set(finding.qualifiedId, finding);
  const cited = [...findings.values()].map((finding) => {
    const link = linkOf(finding);
    const id = `<code>${escapeHtml(finding.id)}</code>`;
    const name = link === undefined ? id : `<a ${link}>${id}</a>`;
    return `<li>${name} ${findingHtml(finding)}</li>\n`;
  });
  const problems = result.wrong
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ key, message }) => `<li><code>@${escapeHtml(key)}</code> ${escapeHtml(message)}</li>\n`);
  return (
    section('findings-cited', l10n.t('Cited Findings'), cited) +
    section('findings-amiss', l10n.t('Needs attention'), problems)
  );
}

function section(name: string, title: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  const list = name === 'findings-cited' ? 'ol' : 'ul';
  return `<section class="${name}" aria-labelledby="${name}-title">\n<h2 id="${name}-title">${escapeHtml(title)}</h2>\n<${list}>\n${lines.join('')}</${list}>\n</section>\n`;
}

type CitedProblem = CitedResult['wrong'][number];

/** The state of rendering a preview once: the citations of its document, and which one is next. */
export interface RenderState {
  readonly result: CitedResult;
  /** The next citation with this key, and its problems. */
  nextCitation(key: string): {
    readonly cited: CitedKeyItem | undefined;
    readonly problems: readonly CitedProblem[];
    readonly card: string;
  };
  /** HTML attributes of the preview's link to a finding. */
  linkOf(finding: CitedFindingItem): string | undefined;
}

export function createRenderState(result: CitedResult, document: Uri): RenderState {
  const byKey = new Map(result.keys.map((each) => [each.key, each]));
  const problems = new Map<string, CitedProblem[]>();
  for (const each of result.wrong) {
    const name = `${each.nth} ${each.key}`;
    problems.set(name, [...(problems.get(name) ?? []), each]);
  }
  const counts = new Map<string, number>();
  let cards = 0;
  return {
    result,
    nextCitation: (key) => {
      const nth = counts.get(key) ?? 0;
      counts.set(key, nth + 1);
      return { cited: byKey.get(key), problems: problems.get(`${nth} ${key}`) ?? [], card: `findings-card-${cards++}` };
    },
    linkOf: (finding) => linkAttributes(document, finding),
  };
}

/**
 * HTML attributes of a link from a preview to a line of a file. Undefined if there is no relative path from the document to the file,
 * since a preview opens no links with a scheme. The script in preview-page/ uses the data attributes to scroll to the line.
 */
function linkAttributes(document: Uri, { location: { uri, range } }: CitedFindingItem): string | undefined {
  const [file, { line }] = [Uri.parse(uri, true), range.start];
  const href = hrefFrom(document, file, line);
  if (href === undefined) return undefined;
  return `href="${escapeHtml(href)}" data-findings-source="${escapeHtml(file.toString())}" data-findings-line="${line}"`;
}

function hrefFrom(document: Uri, to: Uri, line: number): string | undefined {
  // An untitled document is treated as a file in the first folder.
  const folder = document.scheme === 'untitled' ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(document, '..');
  if (!folder || folder.scheme !== to.scheme || folder.authority !== to.authority) return undefined;
  const here = folder.path.split('/').filter((name) => name !== '');
  const there = to.path.split('/').filter((name) => name !== '');
  let common = 0;
  while (common < here.length && common < there.length - 1 && here[common] === there[common]) common++;
  // The files are on different drives.
  if (common === 0 && there[0]?.includes(':')) return undefined;
  const names = [...here.slice(common).map(() => '..'), ...there.slice(common).map(encodeURIComponent)];
  return `${names.join('/')}#L${line + 1}`;
}
