import { commands, Disposable, l10n, Uri, ViewColumn, window } from 'vscode';
import type { WebviewPanel } from 'vscode';
import type { FeatureContext } from './feature-context.js';

const TYPE = 'findings.welcome';

/** The page with the first steps, in one panel. It opens only on request. */
export function registerWelcome({ extension: { extensionUri }, isNode }: FeatureContext): Disposable {
  const images = Uri.joinPath(extensionUri, 'images');
  let open: WebviewPanel | undefined;
  const show = (): WebviewPanel => {
    const panel = window.createWebviewPanel(TYPE, l10n.t('Welcome to Findings'), ViewColumn.Active, {
      localResourceRoots: [images],
      enableCommandUris: WELCOME_COMMANDS,
    });
    panel.iconPath = {
      light: Uri.joinPath(images, 'findings-light.svg'),
      dark: Uri.joinPath(images, 'findings-dark.svg'),
    };
    panel.onDidDispose(() => (open = undefined));
    const { webview } = panel;
    webview.html = welcomePage(isNode, webview.cspSource, (name) =>
      webview.asWebviewUri(Uri.joinPath(images, 'welcome', `${name}.webp`)).toString(),
    );
    return panel;
  };
  return commands.registerCommand('findings.openWelcome', () => {
    if (open) open.reveal();
    else open = show();
  });
}

/** The commands that the page may run. */
const WELCOME_COMMANDS = [
  'findings.addReport',
  'findings.addSample',
  'findings.review',
  'findings.newProposal',
  'findings.showReading',
  'findings.showStatus',
  'findings.showCoverage',
  'findings.exportProposal',
  'findings.checkWord',
];

interface Step {
  readonly title: string;
  readonly text: string;
  /** Name of the picture's files. */
  readonly picture: string;
  readonly alt: string;
  /** Titles of buttons, by command. The first is the main one. */
  readonly buttons: Readonly<Record<string, string>>;
}

/** @param isNode whether programs can run, which Word and export need */
function steps(isNode: boolean): readonly Step[] {
  return [
    {
      title: l10n.t('Add your report'),
      text: l10n.t(
        'Choose a PDF, a Word file, a web page or text. Findings reads its sessions, its speakers and what they said.',
      ),
      picture: 'report',
      alt: l10n.t('A list of the reports in a folder, with the number of findings in each.'),
      buttons: { 'findings.addReport': l10n.t('Add Report…'), 'findings.addSample': l10n.t('Try the Sample Report') },
    },
    {
      title: l10n.t('Review your report'),
      text: l10n.t(
        'Findings shows each doubtful place next to the original, and asks about it. Your answers change how the report is read, never its words.',
      ),
      picture: 'review',
      alt: l10n.t(
        'Two passages of a report, and a question whether a sentence continues in the second one, with buttons for the answers.',
      ),
      buttons: { 'findings.review': l10n.t('Review Report') },
    },
    {
      title: l10n.t('Cite while you write'),
      text: l10n.t(
        'In a proposal, type [@ and a word you remember, or the name of a speaker. Then choose a suggestion.',
      ),
      picture: 'cite',
      alt: l10n.t('“[@pump” is typed in a proposal, with a list of the findings that contain the word.'),
      buttons: { 'findings.newProposal': l10n.t('New Proposal') },
    },
    {
      title: l10n.t('Read what you cite'),
      text: l10n.t(
        'Hover over a citation to see the speaker and the exact words. The view “Cited Finding” shows what comes before and after them.',
      ),
      picture: 'card',
      alt: l10n.t('A card next to a citation, with the speaker’s name, the session and the cited words.'),
      buttons: { 'findings.showReading': l10n.t('Show Cited Finding') },
    },
    {
      title: l10n.t('Check every citation'),
      text: l10n.t(
        'Quotations are compared with the report word by word, and numbers, dates and names with the findings that you cite. A light bulb offers the report’s own words.',
      ),
      picture: 'check',
      alt: l10n.t(
        'A quotation with a red line, because it differs from the report, and a light bulb that offers the report’s exact words.',
      ),
      buttons: { 'findings.showStatus': l10n.t('Check This Proposal') },
    },
    {
      title: l10n.t('See what is cited'),
      text: l10n.t('One page shows which findings your proposals cite, where, and which are not cited yet.'),
      picture: 'coverage',
      alt: l10n.t('The title of a report, the number of its findings that are cited, and a bar with their share.'),
      buttons: { 'findings.showCoverage': l10n.t('Show Citation Coverage') },
    },
    ...(isNode ? [wordStep()] : []),
  ];
}

function wordStep(): Step {
  return {
    title: l10n.t('Export your proposal'),
    text: l10n.t(
      'Export your proposal to Word, PDF or a web page, with its references. If others write in Word, check their document: comments in a copy explain each problem.',
    ),
    picture: 'export',
    alt: l10n.t('A list of the formats to export to: Word, PDF and web page.'),
    buttons: {
      'findings.exportProposal': l10n.t('Export to Word / PDF / HTML…'),
      'findings.checkWord': l10n.t('Check Word Document…'),
    },
  };
}

/**
 * The page with the first steps. It runs no scripts, and its links run only `WELCOME_COMMANDS`.
 *
 * @param source from which pictures and styles may be loaded
 * @param picture the address of a picture
 */
function welcomePage(isNode: boolean, source: string, picture: (name: string) => string): string {
  return `<!DOCTYPE html>
<html lang="${l10n.t('en')}"><head><meta charset="utf-8"><title>${l10n.t('Welcome to Findings')}</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src ${source}">
<style>${STYLE}</style></head>
<body><main>
<h1>${l10n.t('Welcome to Findings')}</h1>
<p class="lead">${l10n.t('Cite workshop reports while you write, with every quotation checked against the source.')}</p>
<ol>${steps(isNode)
    .map((step) => stepItem(step, picture))
    .join('')}</ol>
<p class="small">${l10n.t('Findings stays silent in folders without a report. It does not use the network.')}</p>
</main></body></html>`;
}

function stepItem({ title, text, picture: name, alt, buttons }: Step, picture: (name: string) => string): string {
  const image = (theme: 'light' | 'dark'): string =>
    `<img class="${theme}" src="${picture(`${name}-${theme}`)}" alt="${alt}">`;
  const links = Object.entries(buttons).map(
    ([command, label], index) => `<a class="${index === 0 ? 'button' : 'link'}" href="command:${command}">${label}</a>`,
  );
  return `<li><div><h2>${title}</h2><p>${text}</p><p>${links.join(' ')}</p></div><div class="picture">${image('light')}${image('dark')}</div></li>`;
}

/** Pictures have twice as many pixels as they are wide here. */
const STYLE = `
body { padding: 1rem 2rem 3rem; font-size: var(--vscode-font-size); line-height: 1.5; }
main { max-width: 62rem; margin: 0 auto; }
h1 { font-weight: 400; font-size: 2em; margin: 0.8em 0 0; }
.lead { font-size: 1.2em; color: var(--vscode-descriptionForeground); margin: 0.2em 0 2em; }
ol { list-style: none; margin: 0; padding: 0; counter-reset: step; }
li { display: flex; flex-wrap: wrap; gap: 1rem 2.5rem; padding: 1.5rem 0; border-top: 1px solid var(--vscode-widget-border, var(--vscode-panel-border)); counter-increment: step; }
li > div { flex: 1 1 20rem; }
h2 { font-size: 1.2em; margin: 0 0 0.4em; }
h2::before { content: counter(step) '. '; }
p { max-width: 36rem; margin: 0 0 0.9em; }
.picture { display: flex; align-items: center; }
img { max-width: 100%; width: 30rem; height: auto; border-radius: 4px; }
.vscode-light img.dark, .vscode-high-contrast-light img.dark, .vscode-dark img.light, .vscode-high-contrast:not(.vscode-high-contrast-light) img.light { display: none; }
a.button { display: inline-block; text-decoration: none; padding: 0.35em 1em; border-radius: 2px; border: 1px solid var(--vscode-button-border, transparent);
  color: var(--vscode-button-foreground); background: var(--vscode-button-background); margin-right: 1em; }
a.button:hover { background: var(--vscode-button-hoverBackground); }
a:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 2px; }
.small { color: var(--vscode-descriptionForeground); margin-top: 2em; }`;
