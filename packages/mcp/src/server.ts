/** `@findings/mcp/server`: serves the tools over the reports of a folder on this machine, by the Model Context Protocol. */
export { openFolder } from './folder/open-folder.js';
export type { OpenFolder } from './folder/open-folder.js';
export { createServer } from './server/create-server.js';
export { serveStdio } from './server/serve-stdio.js';
export { serveHttp } from './server/serve-http.js';
export type { HttpServer } from './server/serve-http.js';
