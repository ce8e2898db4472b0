const verbatim = ['pre', 'script', 'style', 'textarea'];

/**
 * Where something starts or ends that may hold what stands paragraphs away, in order: fenced code, comments, raw HTML,
 * environments of LaTeX, metadata. Whether it does, the citation engine says.
 */
export function openConstructs(text: string): readonly number[] {
  const places: number[] = [];
  const gather = (needle: string, counts: (at: number) => boolean = () => true): void => {
    for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length))
      if (counts(at)) places.push(at);
  };
  gather('```');
  gather('~~~');
  gather('-->');
  gather('<', (at) => opensVerbatim(text, at));
  gather('\\begin{');
  gather('\\end{');
  if (text.startsWith('---') || text.startsWith('\uFEFF---')) places.push(0);
  gather('\n---', (at) => isAlone(text, at + 4));
  gather('\n...', (at) => isAlone(text, at + 4));
  return places.sort((one, other) => one - other);
}

function opensVerbatim(text: string, at: number): boolean {
  const next = text.charAt(at + 1);
  if (next === '!') return text.startsWith('--', at + 2);
  if (next === '?') return true;
  const name = text.slice(at + 1, at + 10).toLowerCase();
  return verbatim.some((each) => name.startsWith(each) || name.startsWith(`/${each}`));
}

/** Whether the line ends here, white space aside. */
function isAlone(text: string, at: number): boolean {
  let index = at;
  while (index < text.length && ' \t\r'.includes(text.charAt(index))) index++;
  return index >= text.length || text.charAt(index) === '\n';
}
