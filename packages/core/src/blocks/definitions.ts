const DEFINITION = /^ {0,3}\[((?:[^[\]\\\n]|\\.){1,300})\]:/gm;
const BRACKETED = /\[((?:[^[\]\\\n]|\\.){1,300})\]/g;

/** Definitions of links for a part of a text, which may be anywhere in the text: `[label]: x`. */
export function definitionsFor(text: string): (part: string) => string {
  if (!text.includes(']:')) return () => '';
  const known = new Set([...text.matchAll(DEFINITION)].map((match) => normal(match[1]!)));
  return (part) => {
    const used = new Map<string, string>();
    for (const { 1: label } of part.matchAll(BRACKETED))
      if (known.has(normal(label!))) used.set(normal(label!), label!);
    // Where they lead does not matter here.
    return [...used.values()].map((label) => `\n\n[${label}]: x`).join('');
  };
}

function normal(label: string): string {
  return label.replace(/\s+/g, ' ').trim().toLowerCase().toUpperCase();
}
