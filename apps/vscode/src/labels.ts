import { l10n } from 'vscode';

/**
 * Escapes text of a report or a file. In lists, VS Code shows `$(name)` as an icon, and in messages `[words](command:name)` as a
 * link that runs the command.
 */
export function escapeLabel(text: string): string {
  return stripBidiControls(text).replaceAll('$(', '$\u2060(').replaceAll('](', ']\u2060(');
}

/** Removes characters that reverse the order of the text after them, such as that of an id. */
export function stripBidiControls(text: string): string {
  return text.replaceAll(BIDI_CONTROLS, '');
}

const BIDI_CONTROLS = /[\u202A-\u202E\u2066-\u2069]/g;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes text of a report or a file for HTML. */
export function escapeHtml(text: string): string {
  return stripBidiControls(text).replaceAll(/[&<>"']/g, (character) => ESCAPES[character]!);
}

/** `7 findings` */
export function findingsCount(findings: number): string {
  return findings === 1 ? l10n.t('1 finding') : l10n.t('{0} findings', findings);
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
