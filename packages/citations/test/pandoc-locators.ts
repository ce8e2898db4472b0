import { convert } from 'pandoc-wasm';

/** What citeproc makes of a suffix. */
export interface PandocLocator {
  readonly label?: string;
  readonly locator?: string;
  readonly rest: string;
}

/** The labels that Pandoc 3.9 knows. */
const pandocLabels =
  'book chapter column figure folio issue line note opus page paragraph part section sub-verbo verse volume'.split(' ');

const conditions = pandocLabels.map((label, index) => {
  const tag = index === 0 ? 'if' : 'else-if';
  return `<${tag} locator="${label}"><text value="⟨${label}⟩"/></${tag}>`;
});

/** Prints label and locator, each in brackets of its own. */
const style = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="en-US">
  <info><title>locators</title><id>locators</id><updated>2020-01-01T00:00:00Z</updated></info>
  <citation><layout>
    <text value="⟦"/><choose>${conditions.join('')}</choose><text variable="locator"/><text value="⟧"/>
  </layout></citation>
</style>`;

/**
 * What citeproc makes of each suffix of `[@k suffix]`; `undefined` where that is no citation. When it prints a locator it
 * puts in dashes and spaces: `asPrinted` takes the difference away.
 */
export async function askPandocForLocators(
  suffixes: readonly string[],
): Promise<readonly (PandocLocator | undefined)[]> {
  const { stdout, stderr } = await convert(
    { from: 'markdown', to: 'plain', citeproc: true, csl: 'style.csl', bibliography: ['works.json'], wrap: 'none' },
    suffixes.map((suffix) => `[@k${suffix}]`).join('\n\n'),
    { 'style.csl': style, 'works.json': '[{ "id": "k", "type": "book", "title": "Work" }]' },
  );
  if (!stdout) throw new Error(stderr);
  const printed = stdout.trim().split(/\n\n+/);
  return suffixes.map((_, index) => {
    const parts = /^⟦(?:⟨([a-z-]+)⟩)?([^⟧]*)⟧([^⟦]*)$/.exec(printed[index] ?? '');
    if (!parts) return undefined;
    const [, label, locator = '', rest = ''] = parts;
    return {
      ...(locator === '' || label === undefined ? {} : { label }),
      ...(locator === '' ? {} : { locator: asPrinted(locator) }),
      rest: asPrinted(rest),
    };
  });
}

export function asPrinted(text: string): string {
  return text
    .replaceAll('–', '-')
    .replaceAll(/\s*([-,;&])[\s,]*/g, '$1')
    .trim();
}
