/** Cards in the wallets of phones. */
export const wallet = {
  title: 'Wallet',
  text: 'People keep a card in the wallet of their phone. A pass changes when its card does, and is void when its card goes off the web.',
  apple: {
    title: 'Apple Wallet',
    intro:
      'Give the certificate that Apple issues for your organization’s passes. It is checked before it is kept, and nobody sees it again.',
    kind: 'You have',
    kindP12: 'A .p12 file',
    kindPem: 'A certificate and its key',
    p12: 'Certificate file',
    p12Hint: 'Exported from Keychain Access or made with OpenSSL, with the private key in it.',
    password: 'Password of the file',
    passphrase: 'Passphrase of the key',
    passwordHint: 'Leave it empty if there is none.',
    certificate: 'Certificate',
    certificateHint: 'pass.cer, as Apple gives it, or PEM text.',
    privateKey: 'Private key',
    privateKeyHint: 'pass.key, as PEM text.',
    intermediate: 'Apple’s intermediate certificate',
    intermediateHint:
      'AppleWWDRCAG4.cer. Leave it out if it is in your file or whoever runs Carte has set it up.',
    chooseFile: 'Choose file',
    chooseFileFor: 'Choose file: {{field}}',
    noFile: 'No file chosen',
    submit: 'Check and keep',
    checking: 'Checking',
    kept: 'Cards can be added to Apple Wallet now',
    deployment:
      'Whoever runs this Carte has set up Apple Wallet for everybody. With a certificate of your own, passes are in your organization’s name.',
    giveOwn: 'Use your own certificate',
    replace: 'Replace certificate',
    replaceText:
      'Use a certificate for the same Pass Type ID, so that passes that are out stay in step.',
    remove: 'Remove Apple Wallet',
    removeTitle: 'Remove Apple Wallet?',
    removeText:
      'The button goes from every card and the certificate is deleted. Passes that are out stay on the phones and never change again: {{passes}}.',
    removed: 'Apple Wallet is removed',
    problem: 'Passes need attention',
    endsSoon: 'The certificate ends on {{date}}',
    endsSoonText:
      'Create a new one for the same Pass Type ID and replace this one before then. Otherwise nobody can add a card and no pass changes.',
    endsSoonOfServer:
      'Whoever runs this Carte has to renew it before then. Otherwise nobody can add a card and no pass changes.',
    made: 'Passes',
    devices: 'Devices kept in step',
    voided: 'Void',
    failed: 'Not up to date',
    changed: 'Last change',
    never: 'None yet',
    ends: 'Certificate ends',
    passType: 'Pass Type ID',
    team: 'Team',
    failedTitle: 'These passes are not up to date',
    deletedCard: 'A deleted card',
  },
  preview: {
    title: 'Preview',
    text: 'A card as an iPhone draws its pass.',
    card: 'Card',
    noCard: 'There is no card yet. Import people, then their passes show here.',
    back: 'On the back',
  },
  guide: {
    title: 'How to get the certificate',
    text: 'You need a membership of the Apple Developer Program. It takes about ten minutes, and again once a year.',
    copy: 'Copy command',
    copied: 'Copied',
    request: {
      title: 'Make a signing request',
      steps: [
        'Open a terminal and run the command below. It makes pass.key and pass.csr.',
        'Keep pass.key safe: whoever has it can make passes in your name.',
      ],
    },
    identifier: {
      title: 'Register a Pass Type ID',
      steps: [
        'Sign in to Apple Developer and open Identifiers.',
        'Press +, choose Pass Type IDs and press Continue.',
        'Enter a description and an identifier, such as pass.com.contoso.cards.',
        'Press Register. Stay with this identifier: passes that are out are bound to it.',
      ],
      link: 'Open Identifiers',
    },
    issue: {
      title: 'Create the certificate',
      steps: [
        'Open your Pass Type ID and press Create Certificate.',
        'Choose pass.csr and press Continue.',
        'Download pass.cer. It is valid for about a year.',
      ],
      link: 'Open Identifiers',
    },
    intermediate: {
      title: 'Download Apple’s intermediate certificate',
      steps: ['Download “Worldwide Developer Relations - G4”. The file is AppleWWDRCAG4.cer.'],
      link: 'Open Apple’s certificates',
    },
    give: {
      title: 'Give them to Carte',
      steps: [
        'Choose “A certificate and its key” in the form.',
        'Choose pass.cer, pass.key and AppleWWDRCAG4.cer, then press Check and keep.',
      ],
    },
  },
};
