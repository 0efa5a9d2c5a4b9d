import { LEAD_KEPT_DAYS } from '../domain/lead.ts';
import type { PublicCard } from '../domain/public-card.ts';
import { cleanLine, cleanLines } from '../domain/text.ts';
import { cardName, namePrefix } from '../sharing/card-name.ts';
import { documentPage, type Page } from './document.ts';
import {
  EXCHANGE_LIMITS,
  type ExchangeField,
  type ExchangeProblem,
  type ExchangeValues,
  HONEYPOT,
  NOTHING_TYPED,
} from './exchange-input.ts';
import { type Html, html } from './html.ts';
import { privacyLine } from './privacy-line.ts';
import { BASE_CSS, EXCHANGE_CSS } from './stylesheet.ts';
import { themeCss } from './theme.ts';
import type { Language } from './words.ts';

type Content = {
  card: PublicCard;
  language: Language;
  /** What was sent already, to be shown again. */
  values?: ExchangeValues;
  problems?: Partial<Record<ExchangeField | 'consent', ExchangeProblem>>;
  /** Why the form is shown again. */
  alert?: 'check' | 'elsewhere';
};

/** The form in which a visitor leaves their own details: plain HTML, so it works without a script. */
export function exchangePage(content: Content): Page {
  const { card, language, alert, problems = {} } = content;
  const { exchange, email, phone } = language.words;
  const field = createFields(content);
  const body = html`<main class="exchange">
    <h1>${exchange.title(nameOf(content))}</h1>
    ${alert && html`<p class="alert" role="alert">${exchange[alert]}</p>`}
    <form method="post" action="/c/${card.slug}/exchange" accept-charset="utf-8">
      ${field('name', exchange.name, 'name')}
      <p class="hint" id="reach">${exchange.reach}</p>
      ${field('email', email.other, 'email')} ${field('phone', phone.other, 'tel')}
      ${field('company', exchange.company, 'organization')} ${field('note', exchange.note, 'off')}
      <p class="trap" aria-hidden="true">
        <label for="${HONEYPOT}">Subject</label>
        <input id="${HONEYPOT}" name="${HONEYPOT}" tabindex="-1" autocomplete="off" />
      </p>
      ${consent(content)} ${privacyLine(card, language.words)}
      <p class="send"><button class="button" type="submit">${exchange.send}</button></p>
    </form>
    ${backLink(content)}
  </main>`;
  const title = exchange.title(nameOf(content));
  const isWrong = Object.keys(problems).length > 0;
  return documentPage({
    language,
    title: isWrong ? `${exchange.check} ${title}` : title,
    css: cssOf(card),
    body,
  });
}

/** What is there after the form has gone. */
export function thanksPage(content: Content): Page {
  const { title, text } = content.language.words.exchange.thanks;
  const body = html`<main class="exchange">
    <h1>${title}</h1>
    <p>${text(nameOf(content))}</p>
    ${backLink(content)}
  </main>`;
  return documentPage({ language: content.language, title, css: cssOf(content.card), body });
}

/** What a visitor agrees to: the organization's own text, or ours in the visitor's language. */
export function consentText({ design, fields }: PublicCard, { words }: Language): string {
  return (
    cleanLines(design.consentText, 2_000) ??
    words.exchange.consent(cleanLine(fields.company, 256), LEAD_KEPT_DAYS)
  );
}

/** The message below a field. */
export function problemText(
  problem: ExchangeProblem,
  field: ExchangeField | 'consent',
  { words }: Language,
): string {
  const { tooLong, ...texts } = words.exchange.problems;
  if (problem !== 'tooLong') return texts[problem];
  return tooLong(field === 'consent' ? 0 : EXCHANGE_LIMITS[field]);
}

const nameOf = ({ card: { fields }, language: { words } }: Content): string =>
  [namePrefix(fields), cardName(fields) || words.contact].filter(Boolean).join(' ');

const cssOf = ({ design }: PublicCard): string =>
  `${BASE_CSS}\n${EXCHANGE_CSS}\n${themeCss(design)}`;

function backLink({ card, language: { words } }: Content): Html {
  return html`<p class="back"><a href="/c/${card.slug}">${words.exchange.back}</a></p>`;
}

/** A labelled field with what was typed, and what is wrong with it. The first that is wrong has the focus. */
function createFields({ language, values = NOTHING_TYPED, problems = {} }: Content) {
  const [firstWrong] = Object.keys(problems);
  return (name: ExchangeField, label: string, autocomplete: string): Html => {
    const problem = problems[name];
    const isLoose = name === 'company' || name === 'note';
    const described = [
      (name === 'email' || name === 'phone') && 'reach',
      problem && `${name}-problem`,
    ].filter(Boolean);
    const attributes = html`id="${name}" name="${name}" maxlength="${EXCHANGE_LIMITS[name]}"
    autocomplete="${autocomplete}"${name === 'name' && html` required`}
    ${described.length > 0 && html` aria-describedby="${described.join(' ')}"`}
    ${problem && html` aria-invalid="true"`}${firstWrong === name && html` autofocus`}`;
    return html`<div class="field">
      <label for="${name}"
        >${label}${
          isLoose && html` <span class="hint">(${language.words.exchange.optional})</span>`
        }</label
      >
      ${
        name === 'note'
          ? html`<textarea ${attributes} rows="3">${asText(values.note)}</textarea>`
          : html`<input type="${TYPES[name]}" ${attributes} value="${values[name]}" />`
      }
      ${problem && problemLine(name, problemText(problem, name, language))}
    </div>`;
  };
}

const TYPES: Record<Exclude<ExchangeField, 'note'>, string> = {
  name: 'text',
  email: 'email',
  phone: 'tel',
  company: 'text',
};

/** A browser drops the first line break of a text area. */
const asText = (text: string): string => (/^\r?\n/.test(text) ? `\n${text}` : text);

const problemLine = (name: string, text: string): Html =>
  html`<p class="problem" id="${name}-problem">${text}</p>`;

function consent({ card, language, values, problems = {} }: Content): Html {
  const isWrong = problems.consent !== undefined;
  return html`<div class="field">
    <label class="consent">
      <input
        type="checkbox"
        name="consent"
        value="yes"
        required
        ${values?.consent && html`checked`}
        ${isWrong && html`aria-invalid="true" aria-describedby="consent-problem"`}
      />
      <span>${consentText(card, language)}</span>
    </label>
    ${isWrong && problemLine('consent', problemText('consent', 'consent', language))}
  </div>`;
}
