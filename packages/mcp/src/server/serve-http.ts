import { createServer as createHttpServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  createMcpHandler,
  hostHeaderValidationResponse,
  localhostAllowedHostnames,
  localhostAllowedOrigins,
  originValidationResponse,
} from '@modelcontextprotocol/server';
import { createConnection } from '../corrections/connection.js';
import type { OpenFolder } from '../folder/open-folder.js';
import { createServer } from './create-server.js';
import type { ServerOptions } from './create-server.js';

const PATH = '/mcp';
const LOOPBACK = '127.0.0.1';

export interface HttpOptions extends ServerOptions {
  /** 0 for any free port. */
  readonly port: number;
  readonly log: (message: string) => void;
}

export interface HttpServer {
  /** The address for clients. */
  readonly url: string;
  /** Resolves when the server is closed. */
  readonly closed: Promise<void>;
  close(): void;
}

/** Serves programs on this machine over HTTP. Web pages of other sites are refused by the headers `Host` and `Origin`. */
export async function serveHttp(folder: OpenFolder, options: HttpOptions): Promise<HttpServer> {
  const { port, log } = options;
  // The protocol has no connections over HTTP: each request has a server of its own, and all clients count as one.
  const connection = createConnection();
  const handler = createMcpHandler(() => createServer(folder, options, connection), {
    onerror: (error) => log(error.message),
  });
  const respond = async (request: Request): Promise<Response> => {
    const refused =
      hostHeaderValidationResponse(request, localhostAllowedHostnames()) ??
      originValidationResponse(request, localhostAllowedOrigins());
    if (refused) return refused;
    if (new URL(request.url).pathname === PATH) return handler.fetch(request);
    return new Response(`Findings serves the Model Context Protocol at ${PATH}.\n`, { status: 404 });
  };
  const server = createHttpServer((incoming, outgoing) => {
    handle(incoming, outgoing, respond).catch((error: unknown) => {
      log(error instanceof Error ? error.message : String(error));
      outgoing.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, resolve);
  });
  const { port: actual } = server.address() as AddressInfo;
  const closed = new Promise<void>((resolve) => server.once('close', resolve));
  const close = (): void => {
    server.close();
    server.closeAllConnections();
    void handler.close();
  };
  return { url: `http://${LOOPBACK}:${actual}${PATH}`, closed, close };
}

async function handle(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  respond: (request: Request) => Promise<Response>,
): Promise<void> {
  const aborted = new AbortController();
  outgoing.once('close', () => aborted.abort());
  const { status, headers, body } = await respond(requestOf(incoming, aborted.signal));
  outgoing.writeHead(status, Object.fromEntries(headers));
  if (body) await pipeline(Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]), outgoing);
  else outgoing.end();
}

function requestOf(incoming: IncomingMessage, signal: AbortSignal): Request {
  const { method = 'GET', url = '/', rawHeaders } = incoming;
  const headers = new Headers();
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) headers.append(rawHeaders[at]!, rawHeaders[at + 1]!);
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const body = hasBody ? (Readable.toWeb(incoming) as ReadableStream) : null;
  return new Request(new URL(url, `http://${LOOPBACK}`), {
    method,
    headers,
    body,
    signal,
    duplex: 'half',
  } as RequestInit);
}
