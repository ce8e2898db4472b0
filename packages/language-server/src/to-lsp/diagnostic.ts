import type { Diagnostic } from '@findings/language-service';
import type { Severity } from '@findings/core';
import type { Diagnostic as LspDiagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { ClientCapabilities } from '../client/client-capabilities.js';
import type { Ranges } from './ranges.js';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = { error: 1, warning: 2, info: 3, hint: 4 };

export function diagnosticOf(diagnostic: Diagnostic, ranges: Ranges, client: ClientCapabilities): LspDiagnostic {
  const { span, severity, code, message, tags, related } = diagnostic;
  const page = client.codeDescription ? client.rulePage(code) : undefined;
  return {
    range: ranges.range(span),
    severity: SEVERITIES[severity],
    code,
    ...(page !== undefined && { codeDescription: { href: page } }),
    source: 'findings',
    message,
    ...(tags && client.tags && { tags: tags.map(() => 1 as const) }),
    ...(related &&
      client.relatedInformation && {
        relatedInformation: related.map(({ place, message: relatedMessage }) => ({
          location: ranges.location(place.uri, place.span),
          message: relatedMessage,
        })),
      }),
  };
}
