import type { CitationToken } from '@findings/citations/markdown-it';
import { l10n, Uri, workspace } from 'vscode';
import type { CitedFindingItem, CitedKeyItem, CitedResult } from '@findings/language-server/protocol';

/** The text of a citation. Each key is a link to the report, with a card. */
export function citationHtml({ content, meta }: CitationToken, state: RenderState, h: Escape): string {
  const items = [meta.group, ...meta.nested]
    .flatMap((group) => group.items)
    .sort((one, other) => one.start - other.start);
  let html = '';
  let end = 0;
  for (const { id } of items) {
    const key = findKey(content, id, end);
    if (!key) continue;
    html += h(content.slice(end, key.start)) + keyHtml(id, content.slice(key.start, key.end), state, h);
    end = key.end;
  }
  return `<span class="findings-citation">${html}${h(content.slice(end))}</span>`;
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

function keyHtml(id: string, text: string, state: RenderState, h: Escape): string {
  const { cited, problems, card } = state.nextCitation(id);
  if (!cited || (cited.state === 'foreign' && problems.length === 0)) return h(text);
  const link = cited.finding && state.linkOf(cited.finding);
  const severityClass = severityClassOf(cited.state, problems);
  const attributes = `class="findings-key" aria-describedby="${card}"`;
  const key =
    link === undefined
      ? `<span ${attributes} tabindex="0">${h(text)}</span>`
      : `<a ${attributes} ${linkAttributes(link, h)}>${h(text)}</a>`;
  // For users who do not see the color. The card contains the message.
  const mark =
    severityClass === ''
      ? ''
      : `<span class="findings-mark" role="img" aria-label="${h(l10n.t('needs attention'))}"></span>`;
  return (
    `<span class="findings-cite${severityClass}">${key}${mark}` +
    `<span class="findings-card" role="tooltip" id="${card}">${cardHtml(cited, problems, h)}</span></span>`
  );
}

function severityClassOf(state: string, problems: readonly { readonly severity: string }[]): string {
  if (state === 'unresolved' || state === 'ambiguous' || problems.some(({ severity }) => severity === 'error')) {
    return ' findings-error';
  }
  if (problems.some(({ severity }) => severity === 'warning')) return ' findings-warning';
  return problems.length > 0 ? ' findings-info' : '';
}

/** Escapes text for HTML. */
type Escape = (text: string) => string;

/** The card of a citation: problems, then the speakers, the session and the words, or the candidates of an unresolved key. */
function cardHtml(
  { finding, candidates }: Pick<CitedKeyItem, 'finding' | 'candidates'>,
  problems: readonly { readonly message: string }[],
  h: Escape,
): string {
  const messages = problems.map(({ message }) => `<span class="findings-says">${h(message)}</span>`).join('');
  if (finding) return messages + findingHtml(finding, h);
  // The message of a problem names the candidates.
  return messages === '' ? candidatesHtml(candidates, h) : messages;
}

function findingHtml({ title, speakers, part, text }: CitedFindingItem, h: Escape): string {
  const speakerHtml = speakers
    .map(({ name, affiliation }) => {
      const affiliationHtml =
        affiliation === undefined ? '' : `<span class="findings-of">, <bdi>${h(affiliation)}</bdi></span>`;
      return `<bdi>${h(name)}</bdi>${affiliationHtml}`;
    })
    .join('; ');
  const partHtml = part === undefined ? '' : `<span class="findings-where"><bdi>${h(part)}</bdi></span>`;
  const textHtml = text === '' ? '' : `<span class="findings-words" dir="auto">${h(text)}</span>`;
  return `<span class="findings-who">${speakerHtml === '' ? `<bdi>${h(title)}</bdi>` : speakerHtml}</span>${partHtml}${textHtml}`;
}

const MAX_CANDIDATES = 5;

function candidatesHtml(candidates: CitedKeyItem['candidates'], h: Escape): string {
  if (candidates.length === 0) return `<span class="findings-says">${h(l10n.t('Not a finding.'))}</span>`;
  const lines = candidates
    .slice(0, MAX_CANDIDATES)
    .map(({ id, title }) => `<span class="findings-where"><code>${h(id)}</code> <bdi>${h(title)}</bdi></span>`);
  return lines.join('');
}

/** Lists each cited finding once, then the problems that need attention. Empty if the document cites no findings. */
export function citationListHtml({ result, linkOf }: RenderState, h: Escape): string {
  const findings = new Map<string, NonNullable<CitedKeyItem['finding']>>();
  for (const { finding } of result.keys) if (finding) findings.set(finding.qualifiedId, finding);
  const cited = [...findings.values()].map((finding) => {
    const link = linkOf(finding);
    const id = `<code>${h(finding.id)}</code>`;
    const name = link === undefined ? id : `<a ${linkAttributes(link, h)}>${id}</a>`;
    return `<li>${name} ${findingHtml(finding, h)}</li>\n`;
  });
  const problems = result.wrong.filter(({ severity }) => severity === 'error' || severity === 'warning');
  return (
    section('findings-cited', l10n.t('Cited Findings'), cited, h) +
    section('findings-amiss', l10n.t('Needs attention'), problemItems(problems, h), h)
  );
}

function problemItems(problems: CitedResult['wrong'], h: Escape): readonly string[] {
  return problems.map(({ key, message }) => `<li><code>@${h(key)}</code> ${h(message)}</li>\n`);
}

function section(name: string, title: string, lines: readonly string[], h: Escape): string {
  if (lines.length === 0) return '';
  const list = name === 'findings-cited' ? 'ol' : 'ul';
  return `<section class="${name}" aria-labelledby="${name}-title">\n<h2 id="${name}-title">${h(title)}</h2>\n<${list}>\n${lines.join('')}</${list}>\n</section>\n`;
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
  /** The preview's link to a finding. */
  linkOf(finding: CitedFindingItem): FileLink | undefined;
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
    linkOf: ({ location: { uri, range } }) => fileLink(document, Uri.parse(uri, true), range.start.line),
  };
}

/** A link from a preview to a line of a file. Lines count from 0. */
interface FileLink {
  /** Relative to the document, since a preview opens no links with a scheme. */
  readonly href: string;
  readonly file: Uri;
  readonly line: number;
}

/** Undefined if there is no relative path from the document to the file. */
function fileLink(document: Uri, file: Uri, line: number): FileLink | undefined {
  const href = hrefFrom(document, file, line);
  return href === undefined ? undefined : { href, file, line };
}

/** HTML attributes of a link. The script in preview-page/ uses the data attributes to scroll to the line. */
function linkAttributes({ href, file, line }: FileLink, h: Escape): string {
  return `href="${h(href)}" data-findings-source="${h(file.toString())}" data-findings-line="${line}"`;
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
