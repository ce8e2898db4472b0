import { callToolRequest } from '@findings/language-server/protocol';
import { l10n, LanguageModelTextPart, LanguageModelToolResult, lm, window } from 'vscode';
import type { Disposable, LanguageModelTool } from 'vscode';
import { hasProposalLanguage } from '../document-selector.js';
import type { FeatureContext } from '../feature-context.js';

/** The tools of `@findings/mcp` that `languageModelTools` in the manifest offers, with what VS Code shows while they run. */
const TOOLS: Readonly<Record<string, () => string>> = {
  search_findings: () => l10n.t('Searching the report'),
  get_finding: () => l10n.t('Reading the report'),
  find_source: () => l10n.t('Looking for the source'),
  quote: () => l10n.t('Quoting the report'),
  check_text: () => l10n.t('Checking the text against the report'),
};

/** Registers the tools for agents in VS Code. The language server answers them. */
export function registerTools({ client }: FeatureContext): Disposable {
  const tools = Object.entries(TOOLS).map(([tool, message]) => {
    const implementation: LanguageModelTool<object> = {
      prepareInvocation: () => ({ invocationMessage: message() }),
      invoke: async ({ input }, cancellation) => {
        const document = window.activeTextEditor?.document;
        const isProposal = document !== undefined && hasProposalLanguage(document);
        const result = await client.sendRequest(
          callToolRequest,
          {
            tool,
            input,
            ...(isProposal && { textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document) }),
          },
          cancellation,
        );
        const text = 'output' in result ? JSON.stringify(result.output) : result.refusal;
        return new LanguageModelToolResult([new LanguageModelTextPart(text)]);
      },
    };
    return lm.registerTool(`findings_${tool}`, implementation);
  });
  return { dispose: () => tools.forEach((tool) => void tool.dispose()) };
}
