/**
 * `@findings/mcp`: tools with which assistants search, quote and check reports, as functions with schemas. `@findings/mcp/server` serves
 * them by the Model Context Protocol.
 */
export { correctionPrompts, readCorrections } from './corrections/for-models.js';
export type { ReadAnswer } from './corrections/for-models.js';
export { rebase } from './corrections/rebase.js';
export { callTool, tools } from './tools/tools.js';
export { ToolError } from './tools/tool.js';
export type { Needed, ReportFolder, Tool } from './tools/tool.js';
