import type { Translate } from '@findings/core/text';

/** The script of the page, which runs the filter. The content security policy contains its hash, so it must be ASCII. */
export const pageScript = (say: Translate): string => `(() => {
  const filter = document.getElementById('filter');
  const by = (name) => document.getElementById('filter~' + name);
  const findings = [...document.querySelectorAll('.finding')];
  if (!filter || findings.length === 0) return;
  const words = by('words'), cited = by('cited'), who = by('who'), shown = by('shown');
  const texts = new Map();
  const fold = (text) => text.toLowerCase().normalize('NFKD').replace(/[\\u0300-\\u036f]/g, '');
  const textOf = (one) => {
    if (!texts.has(one)) texts.set(one, fold(one.textContent));
    return texts.get(one);
  };
  const number = (count) => count.toLocaleString('${say.language}');
  const apply = () => {
    const wanted = fold(words.value).split(/\\s+/).filter(Boolean);
    const speaker = who ? who.value : '';
    let count = 0;
    for (const one of findings) {
      const fits =
        (cited.value === '' || one.classList.contains(cited.value)) &&
        (speaker === '' || (one.dataset.who || '').split(' ').includes(speaker)) &&
        wanted.every((word) => textOf(one).includes(word));
      one.hidden = !fits;
      if (fits) count++;
    }
    const all = count === findings.length;
    for (const part of document.querySelectorAll('.group, .session')) {
      part.hidden = !all && !part.querySelector('.finding:not([hidden])');
    }
    document.body.classList.toggle('filtered', !all);
    shown.value = all ? ${messageExpression(say`${'#'} findings`)} : ${messageExpression(say`${'#'} of ${'##'} findings`)};
  };
  let waiting;
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(apply, 120);
  };
  filter.addEventListener('input', soon);
  const reset = () => {
    for (const field of filter.querySelectorAll('input, select')) field.value = '';
    apply();
  };
  by('reset').addEventListener('click', reset);
  // A link to a hidden finding resets the filter.
  const reveal = (hash) => {
    let target;
    try {
      target = document.getElementById(decodeURIComponent(hash.slice(1)));
    } catch {
      return;
    }
    if (!target || !target.closest('[hidden]')) return;
    reset();
    target.scrollIntoView();
  };
  addEventListener('hashchange', () => reveal(location.hash));
  // In a webview, a click does not change the address.
  document.addEventListener('click', ({ target }) => {
    const link = target.closest('a[href^="#"]');
    if (link) reveal(link.hash);
  });
  filter.hidden = false;
  apply();
})();
`;

/** A JavaScript expression for a message with counts. */
function messageExpression(words: string): string {
  const parts = words.split(/(##?)/).map((part) => {
    if (part === '#') return 'number(count)';
    return part === '##' ? 'number(findings.length)' : stringLiteral(part);
  });
  return parts.filter((part) => part !== "''").join(' + ');
}

function stringLiteral(words: string): string {
  const escaped = words.replace(/[^ -~]|['\\<]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return `'${escaped}'`;
}
