/** Cards in Google Wallet, and the way to its key. */
export const googleWallet = {
  title: 'Google Wallet',
  intro:
    'Give the key of a service account that may make passes in your organization’s name. It is tried at Google before it is kept, and nobody sees it again.',
  issuerId: 'Issuer ID',
  issuerIdHint: 'The long number in the Google Pay & Wallet Console, such as 3388000000012345678.',
  keyFile: 'Key file',
  keyFileHint: 'The JSON file that Google Cloud gave for the service account.',
  kept: 'Cards can be added to Google Wallet now',
  serviceAccount: 'Service account',
  given: 'Key given',
  testOnly:
    'Until Google has approved your issuer, passes say “[TEST ONLY]” and only users of its console can keep one. Request publishing access there.',
  replace: 'Replace key',
  replaceText: 'Use a key for the same issuer ID, so that passes that are out stay in step.',
  remove: 'Remove Google Wallet',
  removeTitle: 'Remove Google Wallet?',
  removeText:
    'The button goes from every card. Each pass that is out is ended at Google and its text is taken away; the key is deleted after the last. Passes that are out: {{passes}}.',
  removed: 'Google Wallet is being removed',
  closingTitle: 'Google Wallet is being removed',
  closingText:
    'No card offers it any more, and passes are being ended at Google. Still to be ended: {{passes}}. The key is deleted after the last. Replace the key to keep Google Wallet after all.',
  removeNow: 'Remove at once',
  removeNowTitle: 'Remove Google Wallet at once?',
  removeNowText:
    'The key is deleted now. Passes that are not ended yet stay in wallets as they are, and nobody can change them any more: {{passes}}.',
  removedNow: 'Google Wallet is removed',
  previewText: 'A card as Google Wallet draws its pass.',
  details: 'Details',
  links: 'Links',
  guide: {
    title: 'How to get the key',
    text: 'You need a Google account of your organization. It takes about twenty minutes; Google’s approval takes some days more.',
    issuer: {
      title: 'Open an issuer account',
      steps: [
        'Sign in to the Google Pay & Wallet Console and fill in the business profile.',
        'Open Google Wallet API and press Build your first pass.',
        'Note the issuer ID, a long number.',
      ],
      link: 'Open the console',
    },
    api: {
      title: 'Turn on the Google Wallet API',
      steps: [
        'Choose or make a project in Google Cloud.',
        'Open the Google Wallet API and press Enable.',
      ],
      link: 'Open the API',
    },
    account: {
      title: 'Make a service account and its key',
      steps: [
        'Open Service accounts and press Create service account.',
        'Enter a name, such as carte-wallet, and press Done. It needs no role.',
        'Open it, choose Keys, Add key, Create new key, JSON. A file is downloaded.',
        'Keep the file safe: whoever has it can make passes in your name.',
      ],
      link: 'Open service accounts',
    },
    invite: {
      title: 'Invite the service account',
      steps: [
        'In the Google Pay & Wallet Console, open Users and press Invite a user.',
        'Enter the service account’s email address and choose access level Developer.',
      ],
      link: 'Open the console',
    },
    give: {
      title: 'Give them to Carte',
      steps: [
        'Enter the issuer ID in the form and choose the JSON file, then press Check and keep.',
      ],
    },
    publish: {
      title: 'Go live',
      steps: [
        'Until then passes say “[TEST ONLY]”, and only users of the console can keep one.',
        'In the console, open Google Wallet API and press Request publishing access.',
      ],
      link: 'Open the console',
    },
  },
};
