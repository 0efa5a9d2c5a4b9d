import { COUNTS_KEPT_MONTHS } from '../../domain/insights.ts';
import { LEAD_KEPT_DAYS } from '../../domain/lead.ts';
import type { LegalText, Operator } from './legal-text.ts';

/** What Carte stores, for how long, and what somebody may ask for. Keep it true: it says what the code does. */
export const privacyText = (operator: Operator): LegalText => ({
  title: 'Privacy',
  changed: '2026-11-26',
  parts: [
    {
      heading: 'Who is responsible',
      text: operator
        ? `This Carte is run by ${operator}. The organization on a card decides what stands on it.`
        : 'Carte runs on a server of the organization on the card, or of somebody it chose. That organization decides what stands on a card and answers for it: ask its administrator or its data protection officer.',
    },
    {
      heading: 'What is stored of people with a card',
      text: 'What a business card says, so that colleagues and visitors can reach them.',
      items: [
        'Name, job title, department, company, business addresses, numbers and links, and a photo, as far as the organization chose them. They come from its Microsoft Entra directory, from an administrator, or from the person.',
        'Who changed which field and when, for up to two years; what each sync did, for 30 days.',
        'How often the card was opened, per day and without a trace of who opened it.',
      ],
    },
    {
      heading: 'What is stored of people who sign in',
      text: 'Carte learns the Microsoft Entra object id, the organization’s id, the name and the roles from the sign-in. It keeps the id and the name beside what somebody changed. It keeps no password and no token, and reads no chats, mails, calendars or files.',
    },
    {
      heading: 'What is stored of visitors',
      text: 'Nothing that tells who they are, unless they leave it. Public pages set no cookies, load nothing from other servers and do not recognize anybody.',
      items: [
        `Details that a visitor leaves for the owner of a card are encrypted and deleted after ${LEAD_KEPT_DAYS} days.`,
        `Counts per card and day are deleted after ${COUNTS_KEPT_MONTHS} months.`,
        'Network addresses are held in memory for a minute, to stop abuse, and are not written down.',
      ],
    },
    {
      heading: 'In Microsoft Teams',
      text: 'Carte knows the language, the look and the place it is opened in, and who is signed in. It is not told who is in a meeting. The message extension sends the words of a search to Carte, which does not keep them; a card put into a message is a copy that Microsoft Teams keeps.',
    },
    {
      heading: 'Who else gets it',
      text: 'Whoever has the address or the code of a card sees what the card shows. Carte passes nothing on, sells nothing and shows no advertisements. It calls Microsoft Entra and Microsoft Graph to sign people in and to read the directory, with rights to read alone.',
    },
    {
      heading: 'How long it is kept',
      text: 'A card lives as long as its person is in the directory and the organization wants it. When the person leaves, it is taken off the web at once and deleted after 30 days; its address is never given to anybody else. Backups follow the rules of whoever runs the server.',
    },
    {
      heading: 'How it is protected',
      text: 'Organizations are kept apart twice, by the program and by the database. Credentials and what visitors leave are encrypted with keys that lie outside the database. Logs hold no personal data.',
    },
    {
      heading: 'Your rights',
      text: 'You may ask what is stored about you, have it corrected or deleted, have a copy, or object, and you may complain to a data protection authority. Ask the administrator of your organization; if you left your details at a card, ask the organization on it.',
    },
    {
      heading: 'Contact',
      text: operator ?? 'The administrator of your organization, or the organization on the card.',
    },
  ],
});
