import type { JsonSchema } from './configuration/json-schema.js';

/** What completion is told beside the workspace. */
export interface CompletionOptions {
  /** Of `findings.config.json`; without it nothing is suggested there. */
  readonly configurationSchema?: JsonSchema;
  /** URIs of bibliographies that a proposal or a configuration may name: which files there are, only the server knows. */
  readonly files?: () => readonly string[];
}
