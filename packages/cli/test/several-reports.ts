/** The reports that a configuration names. */
export const reports = Object.fromEntries(['water', 'roads', 'schools'].map((key) => [key, `reports/${key}.md`]));

export const report = (subject: string, person: string) => `# Workshop on ${subject}

## Session 1: Money for ${subject}

- **${person} (Well Fund)** said that ${subject} needs forty helpers in the northern valley.
- **Tom Okoro** doubted that helpers alone improve ${subject}.
`;

export function writeReports(write: (file: string, text: string) => void): void {
  write('reports/water.md', report('water', 'Ana Diaz'));
  write('reports/roads.md', report('roads', 'Bina Lama'));
  write('reports/schools.md', report('schools', 'Carl Moss'));
}

/** Commands that read the index if there is one. */
export const indexedCommands = [
  ['search', 'helpers', 'northern', 'valley'],
  ['search', 'bina', 'lama', '--format', 'json'],
  ['search', 'okoro', '--report', 'schools'],
  ['search', 'halpers'],
  ['cite', 'Okoro doubted that helpers help.', '--report', 'roads'],
  ['cite', 'Moss said that “schools needs forty helpers”.'],
  ['search', 'volcano'],
  ['show', 's1.h2', 'roads:s1.h1', 'roads:s1'],
];
