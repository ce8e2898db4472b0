/** What other extensions get from `extensions.getExtension('findings.findings-vscode').activate()`. */
export interface Api {
  /** Raised when something is added; what is there is never taken away within a major version of the extension. */
  readonly version: 1;
}
