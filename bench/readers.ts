/**
 * All readers of texts by name, loaded on demand. `hostile.ts` and `tests/properties/linear.test.ts` measure them. Proposals end with a citation,
 * since a reader may stop early where there is none.
 */
export const readers: Readonly<Record<string, () => Promise<(text: string) => unknown>>> = {
  parseReport: async () => (await import('@findings/core')).parseReport,
  'parseReport in a highlight': async () => {
    const { parseReport } = await import('@findings/core');
    return (text) => parseReport(`${REPORT.trimEnd()} ${text}`);
  },
  findCitations: async () => {
    const { findCitations } = await import('@findings/citations');
    return (text) => findCitations(text + CITATION);
  },
  checkDocument: async () => {
    const { createLibrary, parseReport } = await import('@findings/core');
    const { checkDocument } = await import('@findings/check');
    const library = createLibrary([parseReport(REPORT)]);
    return (text) => checkDocument(text + CITATION, { library });
  },
  coverage: async () => {
    const { createLibrary, parseReport } = await import('@findings/core');
    const { readProposal } = await import('@findings/export/coverage');
    const library = createLibrary([parseReport(REPORT)]);
    return (text) => readProposal('a.md', text + CITATION, library);
  },
  'markdown-it': async () => {
    const { markdownItCitations } = await import('@findings/citations/markdown-it');
    const { default: markdownIt } = await import('markdown-it');
    const md = markdownIt().use(markdownItCitations);
    return (text) => md.render(text + CITATION);
  },
  bibtex: () => bibliography('bibtex'),
  'CSL-JSON': () => bibliography('csl-json'),
  'CSL-YAML': () => bibliography('csl-yaml'),
  RIS: () => bibliography('ris'),
  'front matter': async () => {
    const { parseReport } = await import('@findings/core');
    return (text) => parseReport(`---\n${text}\n---\n\n${REPORT}`);
  },
  lock: async () => {
    const { readLock } = await import('@findings/check');
    return (text) => readLock(`{"version": 1, "pinned": ${text}`);
  },
  'language service': async () => {
    const { createLanguageService, createWorkspace } = await import('@findings/language-service');
    const { createLibrary, parseReport } = await import('@findings/core');
    const context = { library: createLibrary([parseReport(REPORT)]), sources: new Map() };
    return (text) => {
      const workspace = createWorkspace();
      workspace.setProposal(URI, text + CITATION, { context, severities: {}, problems: [] });
      const service = createLanguageService(workspace);
      for (const query of [
        service.semanticTokens,
        service.folding,
        service.symbols,
        service.links,
        service.diagnostics,
      ])
        query(URI);
    };
  },
};

const URI = 'file:///w/a.md';

const REPORT =
  '# Works\n\n## Session 4: Wells\n\n### Panel highlights\n\n- **Ana Lee (Works)** said that wells were dry.\n';

const CITATION = ' [@s4]\n';

async function bibliography(format: 'bibtex' | 'csl-json' | 'csl-yaml' | 'ris'): Promise<(text: string) => unknown> {
  const { readBibliography } = await import('@findings/check/bibliography');
  return (text) => readBibliography(text, format);
}
