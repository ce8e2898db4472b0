import type { CitedResult, CitedKeyItem } from '@findings/language-server/protocol';
import { l10n } from 'vscode';
import { linkAttributes } from './file-link.js';
import { findingHtml } from './card.js';
import type { Escape } from './card.js';
import type { RenderState } from './render-state.js';

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
