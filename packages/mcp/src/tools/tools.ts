import type { Pause } from '@findings/check/editor';
import * as v from 'valibot';
import { checkText } from './check-text.js';
import { coverage } from './coverage.js';
import { findSource } from './find-source.js';
import { fixText } from './fix-text.js';
import { getFinding } from './get-finding.js';
import { listReports } from './list-reports.js';
import { quote } from './quote.js';
import { searchFindings } from './search-findings.js';
import { ToolError } from './tool.js';
import type { ReportFolder, Tool } from './tool.js';

/** All tools for a draft, in the order in which a writer uses them. Those that correct a report are in `corrections`. */
export const tools: readonly Tool[] = [
  listReports,
  searchFindings,
  getFinding,
  findSource,
  quote,
  checkText,
  fixText,
  coverage,
];

/**
 * Calls a tool by its name.
 *
 * @param input not yet validated
 * @param pause see `Tool.run`
 * @throws ToolError if there is no such tool, or the input is wrong, or the tool cannot answer
 */
export async function callTool(
  name: string,
  input: unknown,
  folder: ReportFolder,
  pause: Pause = () => undefined,
): Promise<unknown> {
  const tool = tools.find((each) => each.name === name);
  if (!tool)
    throw new ToolError(
      `There is no tool “${name.slice(0, 60)}”. The tools are: ${tools.map((each) => each.name).join(', ')}.`,
    );
  const parsed = v.safeParse(tool.input, input);
  if (parsed.success) return tool.run(parsed.output, folder, pause);
  const [issue] = parsed.issues;
  const path = v.getDotPath(issue);
  throw new ToolError(`The input of ${name} is wrong${path === null ? '' : ` at “${path}”`}: ${issue.message}.`);
}
