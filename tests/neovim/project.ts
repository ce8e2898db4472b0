const wells = `# Wells and Water

## Day 1: 3 May 2021

### Session 1: Digging

*Who digs, and who pays?*

The session looked at costs.

Panel Highlights

- **Ada Okoye (WaterAid):** Wells cost 400 dollars each, and half of them dry up within two years.
- **Ben Ali (UNDP):** Committees of users keep pumps running.

### Session 2: Scarcity

Rain comes later each year.

Panel Highlights

- **Ada Okoye (WaterAid):** Nobody measures the groundwater. {#unmeasured}
`;

/** Two proposals that cite a report. One has a problem. */
export const project: Readonly<Record<string, string>> = {
  'findings.config.json': JSON.stringify({ reports: { wells: 'reports/wells.md' }, include: ['proposals/**/*.md'] }),
  'reports/wells.md': wells,
  'proposals/a.md': `# Aim

Half dry up [@s1.h1].
Committees keep pumps running [@S1.H2].
`,
  'proposals/b.md': `So it is [@wells:s1.h1].
Nobody knows [@wells:unmeasured].
`,
};
