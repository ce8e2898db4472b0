import type { Diagnostic } from '@findings/language-service';
import type { Severity } from '@findings/core/check';
import type { Diagnostic as LspDiagnostic, DiagnosticSeverity } from 'vscode-languageserver-protocol';
import type { Client } from '../client.js';
import type { Ranges } from './ranges.js';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = { error: 1, warning: 2, info: 3, hint: 4 };

export function diagnosticOf(diagnostic: Diagnostic, uri: string, ranges: Ranges, client: Client): LspDiagnostic {
  const { span, severity, code, message, tags, related } = diagnostic;
  return {
    range: ranges.range(uri, span),
    severity: SEVERITIES[severity],
    code,
    ...(client.codeDescription && { codeDescription: { href: rulePage(code) } }),
    source: 'findings',
    message,
    ...(tags && client.tags && { tags: tags.map(() => 1 as const) }),
    ...(related &&
      client.relatedInformation && {
        relatedInformation: related.map(({ place, message: said }) => ({
          location: ranges.location(place.uri, place.span),
          message: said,
        })),
      }),
  };
}

/** Where a rule is explained. */
function rulePage(code: string): string {
  return `${RULE_PAGES}${code}.md`;
}

const RULE_PAGES = 'https://github.com/findings/findings/blob/main/docs/rules/';
