import type { Coverage } from '../coverage.js';
import { visible } from '../visible.js';
import type { Person } from '../../model.js';
import { escapeHtml as h } from './escape.js';

/** What the filter knows a speaker by: two reports may have people with one id. White space parts several. */
export function speakerValue(report: string, { id }: Person): string {
  return encodeURIComponent(visible(`${report}/${id}`));
}

/** What the script brings to life; without script nobody sees it. */
export function filterHtml({ reports }: Coverage): string {
  const speakers = reports.flatMap((covered) =>
    covered.speakers.map(({ person }) => ({ name: person.name, value: speakerValue(covered.anchor, person) })),
  );
  speakers.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const options = speakers
    .map(({ name, value }) => `<option value="${h(value)}">${h(name.trim()) || '?'}</option>`)
    .join('');
  return `<search id="filter" class="filter" aria-label="Findings" hidden>
<div class="field words"><label for="filter~words">Find</label> <input id="filter~words" type="search" autocomplete="off" spellcheck="false"></div>
<div class="field"><label for="filter~cited">Show</label> <select id="filter~cited"><option value="">all findings</option><option value="uncited">not yet cited</option><option value="cited">cited</option></select></div>
${options === '' ? '' : `<div class="field"><label for="filter~who">Speaker</label> <select id="filter~who"><option value="">everyone</option>${options}</select></div>\n`}<button id="filter~reset" type="button">Show all</button>
<output id="filter~shown" class="shown"></output>
</search>
`;
}
