import type { Coverage } from '../coverage.js';
import { visible } from '@findings/core/text';
import type { Person } from '@findings/core';
import { escapeHtml as h } from './escape.js';

/** The value of a speaker in the filter. Includes the report, because people of two reports may have the same id. */
export function speakerValue(report: string, { id }: Person): string {
  return encodeURIComponent(visible(`${report}/${id}`));
}

/** The filter of the findings. It is hidden until the script runs. */
export function filterHtml({ reports, say }: Coverage): string {
  const speakers = reports.flatMap((covered) =>
    covered.speakers.map(({ person }) => ({ name: person.name, value: speakerValue(covered.anchor, person) })),
  );
  speakers.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const options = speakers
    .map(({ name, value }) => `<option value="${h(value)}">${h(name.trim()) || '?'}</option>`)
    .join('');
  return `<search id="filter" class="filter" aria-label="${say`Findings`}" hidden>
<div class="field words"><label for="filter~words">${say`Find`}</label> <input id="filter~words" type="search" autocomplete="off" spellcheck="false"></div>
<div class="field"><label for="filter~cited">${say`Show`}</label> <select id="filter~cited"><option value="">${say`all findings`}</option><option value="uncited">${say`not yet cited`}</option><option value="cited">${say`cited`}</option></select></div>
${options === '' ? '' : `<div class="field"><label for="filter~who">${say`Speaker`}</label> <select id="filter~who"><option value="">${say`everyone`}</option>${options}</select></div>\n`}<button id="filter~reset" type="button">${say`Show all`}</button>
<output id="filter~shown" class="shown"></output>
</search>
`;
}
