import { project as report } from '../../packages/language-server/test/wells.ts';

/** Two proposals that cite a report. One has a problem. */
export const project: Readonly<Record<string, string>> = {
  ...report,
  'proposals/a.md': `# Aim

Half dry up [@s1.h1].
Committees keep pumps running [@S1.H2].
`,
  'proposals/b.md': `So it is [@wells:s1.h1].
Nobody knows [@wells:unmeasured].
`,
};
