import type { LegalText, Operator } from './legal-text.ts';

/** What is agreed with whoever uses a Carte whose operator has no terms of their own. */
export const termsText = (operator: Operator): LegalText => ({
  title: 'Terms of use',
  changed: '2026-11-26',
  parts: [
    {
      heading: 'What this is about',
      text: `Carte makes digital business cards from an organization’s directory. ${operator ? `It is run here by ${operator}.` : 'It is run here by the organization on the card, or by somebody that organization chose.'} These terms hold for whoever uses it, together with what the organization has agreed with whoever runs it.`,
    },
    {
      heading: 'Who may use it',
      text: 'Members of an organization that has connected Carte, with the account that it gave them. Anybody may open a card whose address they were given.',
    },
    {
      heading: 'What you agree to',
      text: 'Use cards to get in touch with people, and for nothing else.',
      items: [
        'Put only what is true, and yours to show, on a card.',
        'Do not collect cards by programs, and do not send advertisements to people on them.',
        'Do not try to reach what belongs to another organization, and do not disturb the service.',
      ],
    },
    {
      heading: 'What belongs to whom',
      text: 'What stands on a card belongs to the person and the organization on it. Carte is open-source software under the MIT license.',
    },
    {
      heading: 'What it costs',
      text: 'Nothing to those who use it. Nothing is sold inside the app.',
    },
    {
      heading: 'What is not promised',
      text: 'Carte is provided as it is, without warranty of any kind, as its license says. It may be away for maintenance. Nothing here limits a liability that the law does not let one limit.',
    },
    {
      heading: 'The end',
      text: 'An administrator can disconnect the directory and delete every card at any time. Whoever runs this Carte may keep out who breaks these terms.',
    },
    {
      heading: 'Contact',
      text: operator ?? 'The administrator of your organization, or the organization on the card.',
    },
  ],
});
