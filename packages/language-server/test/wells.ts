export const wells = `# Wells and Water

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

const config = JSON.stringify({ reports: { wells: 'reports/wells.md' }, include: ['proposals/**/*.md'] }, null, 2);

/** A configuration whose only report is the sample. */
export const withSample = { 'findings.config.json': '{ "reports": { "tip2012": "sample" } }' };

/** A project with the report `wells`. Its proposals are in `proposals/`. */
export const project = { 'findings.config.json': config, 'reports/wells.md': wells };
