import { CLIENT_CAPABILITIES_META_KEY, inputRequired, inputResponse } from '@modelcontextprotocol/server';
import type { ClientCapabilities, McpServer, ServerContext } from '@modelcontextprotocol/server';
import { applyCorrections } from '../corrections/apply-corrections.js';
import type { Consent } from '../corrections/apply-corrections.js';
import type { ConsentQuestion } from '../corrections/consent-question.js';
import type { Connection } from '../corrections/connection.js';
import { proposeCorrections } from '../corrections/propose-corrections.js';
import { readUnits } from '../corrections/read-units.js';
import type { OpenFolder } from '../folder/open-folder.js';
import { addTool, InputRequired } from './add-tool.js';
import type { CallQueue } from './call-queue.js';

const CONSENT = 'consent';
/** The check box of the form. */
const DECISION = 'decision';

/**
 * Adds the tools that correct a report.
 *
 * @param isAllowed whether they may write where the client cannot ask the person
 */
export function addCorrections(
  server: McpServer,
  folder: OpenFolder,
  queue: CallQueue,
  connection: Connection,
  isAllowed: boolean,
): void {
  const context = { connection, report: (key: string | undefined) => folder.report(key) };
  for (const tool of [readUnits, proposeCorrections])
    addTool(server, tool, queue, async (input, _, pause) => (await tool.run(input, context, pause)) as object);
  addTool(
    server,
    applyCorrections,
    queue,
    async (input, { mcpReq }, pause) => {
      let question: ConsentQuestion | undefined;
      const consent = consentOf(server, mcpReq);
      const ask = (asked: ConsentQuestion): void => void (question = asked);
      const output = await applyCorrections.run(input, { ...context, isAllowed, consent, ask }, pause);
      return question ? new InputRequired(requestConsent(question)) : (output as object);
    },
    { readOnlyHint: false, destructiveHint: true, idempotentHint: false, openWorldHint: false },
  );
}

function consentOf(server: McpServer, { envelope, inputResponses }: ServerContext['mcpReq']): Consent {
  // Clients of 2026 say with each call what they can do, and others once.
  const sent = (envelope as { readonly [CLIENT_CAPABILITIES_META_KEY]?: ClientCapabilities } | undefined)?.[
    CLIENT_CAPABILITIES_META_KEY
  ];
  const capabilities = sent ?? server.server.getClientCapabilities();
  const elicitation = capabilities?.elicitation;
  if (!elicitation || (elicitation.url && !elicitation.form)) return 'none';
  const response = inputResponse(inputResponses, CONSENT);
  if (response.kind !== 'elicit') return 'unknown';
  if (response.action !== 'accept') return 'declined';
  return response.content?.[DECISION] === true ? 'all accepted' : 'accepted';
}

/** The check box is off at first. */
function requestConsent({ message, decision }: ConsentQuestion) {
  const box = decision !== undefined && { [DECISION]: { type: 'boolean' as const, title: decision, default: false } };
  const requestedSchema = { type: 'object' as const, properties: { ...box } };
  return inputRequired({ inputRequests: { [CONSENT]: inputRequired.elicit({ message, requestedSchema }) } });
}
