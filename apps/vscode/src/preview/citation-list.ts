import type { CitedResult, CitedKeyItem } from '@findings/language-server/protocol';
import { l10n } from 'vscode';
import { linkTo } from './file-link.js';
import { findingHtml } from './card.js';
import type { Escape } from './card.js';
import type { RenderState } from './render-state.js';

/** What the document leans on, each finding once; and what is to be put right. Empty where nothing of ours is cited. */
export function citationListHtml({ answer, addressOf }: RenderState, h: Escape): string {
  const findings = new Map<string, NonNullable<CitedKeyItem['finding']>>();
  for (const { finding } of answer.keys) if (finding) findings.set(finding.qualifiedId, finding);
  const cited = [...findings.values()].map((finding) => {
    const address = addressOf(finding);
    const id = `<code>${h(finding.id)}</code>`;
    const name = address === undefined ? id : `<a ${linkTo(address, h)}>${id}</a>`;
    return `<li>${name} ${findingHtml(finding, h)}</li>\n`;
  });
  const wrong = answer.wrong.filter(({ severity }) => severity === 'error' || severity === 'warning');
  return (
    section('findings-cited', l10n.t('Findings Cited'), cited, h) +
    section('findings-amiss', l10n.t('To Put Right'), said(wrong, h), h)
  );
}

function said(wrong: CitedResult['wrong'], h: Escape): readonly string[] {
  return wrong.map(({ key, message }) => `<li><code>@${h(key)}</code> ${h(message)}</li>\n`);
}

function section(name: string, title: string, lines: readonly string[], h: Escape): string {
  if (lines.length === 0) return '';
  const list = name === 'findings-cited' ? 'ol' : 'ul';
  return `<section class="${name}" aria-labelledby="${name}-title">\n<h2 id="${name}-title">${h(title)}</h2>\n<${list}>\n${lines.join('')}</${list}>\n</section>\n`;
}
