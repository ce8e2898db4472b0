import { readLocator } from '@findings/citations';
import { locatorPositionAt } from './cursor/locator-position.js';
import type { LocatorPosition } from './cursor/locator-position.js';
import type { Signature } from './results/editor-results.js';
import type { Workspace } from './workspace/workspace.js';

/** Help for the text after a citation's key, and the part of it that contains the cursor. */
export function signature(workspace: Workspace, uri: string, offset: number): Signature | undefined {
  const proposal = workspace.proposal(uri);
  const position = proposal && locatorPositionAt(proposal.markdown, offset);
  if (!position) return undefined;
  const { say } = workspace;
  const locator = say`LABEL NUMBER`;
  const otherWords = say`other text`;
  const intro = position.isInText ? `${position.key} [` : `[${position.key}, `;
  return {
    label: `${intro}${locator}, ${otherWords}]`,
    documentation: say`Text after the citation of \`${position.key}\`. A semicolon starts the next citation.`,
    parameters: [
      {
        label: locator,
        documentation: say`The cited part: a label and a number, such as \`p. 9\`, \`pp. 4-6\`, \`chap. 2\`, \`sec. 3\`, \`para. 5\`, \`fig. 1\` or \`n. 12\`. A number alone is a page. Optional.`,
      },
      {
        label: otherWords,
        documentation: say`Other text after the citation, such as \`and the answers to it\`. Optional.`,
      },
    ],
    activeParameter: isInLocator(position) ? 0 : 1,
  };
}

/** Whether the cursor is in the locator. Without a locator, it is until the first word that cannot start one. */
function isInLocator({ typed, suffix }: LocatorPosition): boolean {
  const { locator, end } = readLocator(suffix);
  if (locator !== undefined) return typed.length <= end;
  return /^,?\s*(?:[\p{L}.§¶]+\s*)?$/u.test(typed);
}
