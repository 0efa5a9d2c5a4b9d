/** Connecting a directory: the form, and the guide beside it. */
export const connecting = {
  connect: {
    title: 'Connect your directory',
    text: 'Three values from an app registration in Microsoft Entra. Nothing is stored before the test has read your directory.',
    tenantId: 'Directory (tenant) ID',
    tenantIdHint: 'On the app registration’s Overview page.',
    clientId: 'Application (client) ID',
    clientIdHint: 'On the same Overview page.',
    credential: 'How the application signs in',
    secretKind: 'Client secret',
    certificateKind: 'Certificate',
    clientSecret: 'Client secret value',
    clientSecretHint: 'The Value column under Certificates & secrets, not the Secret ID.',
    showSecret: 'Show the secret',
    hideSecret: 'Hide the secret',
    privateKeyPem: 'Private key (PEM)',
    privateKeyPemHint:
      'From -----BEGIN PRIVATE KEY----- to the END line. It stays encrypted and is never shown again.',
    certificatePem: 'Certificate (PEM)',
    certificatePemHint: 'The public part, the same that you upload in Entra.',
    chooseFile: 'Choose a file',
    chooseFileFor: 'Choose a file: {{field}}',
    submit: 'Test and connect',
    practiceTitle: 'This is practice',
    practice:
      'The practice directory has an app registration ready, so you can skip the steps in Entra.',
    fillPractice: 'Fill in the practice directory’s values',
    issue: {
      required: 'This is needed.',
      not_guid: 'An ID has 36 characters, such as 8f2b1c4e-90ab-4cde-8123-4567890abcde.',
      domain:
        'That is a domain name. The Directory (tenant) ID is the long number on the Overview page.',
      same_ids:
        'Both fields hold the same ID. One is the directory’s, the other the application’s.',
      secret_id:
        'This looks like the Secret ID. The value is in the column beside it and is shown only once.',
      not_pem: 'Paste the PEM text, from the BEGIN line to the END line.',
      is_certificate: 'This is a certificate. The private key belongs here.',
      is_key: 'This is a private key. The certificate belongs here.',
      encrypted_key: 'This private key has a password. Save it without one and paste that.',
    },
    steps: {
      title: 'Test',
      testing: 'Testing the connection. This takes a few seconds.',
      reach: 'Reach Microsoft',
      sign_in: 'Sign the application in',
      read_people: 'Read people',
      read_rights: 'Read the directory’s name and permissions',
      done: 'done',
      failed: 'failed',
      waiting: 'not tried',
    },
    openExisting: 'Show connected directories',
  },
  guide: {
    title: 'How to get the values',
    text: 'You need a role that may register applications, and for step 3 one that may grant consent, such as Privileged Role Administrator.',
    register: {
      title: 'Register an application',
      link: 'Open App registrations',
      steps: [
        'Select New registration.',
        'Name it, for example, Carte directory.',
        'Choose “Accounts in this organizational directory only”. A redirect URI is not needed.',
        'Select Register.',
      ],
    },
    copyIds: {
      title: 'Copy two IDs',
      link: 'Open the Overview page',
      steps: ['Copy Application (client) ID.', 'Copy Directory (tenant) ID, right below it.'],
    },
    permissions: {
      title: 'Let it read people',
      link: 'Open API permissions',
      steps: [
        'Select Add a permission, Microsoft Graph, then Application permissions.',
        'Add User.Read.All: to read people and their photos.',
        'If you like, add GroupMember.Read.All to choose people by group, and Application.Read.All so that Carte can warn you before the secret expires.',
        'Select Grant admin consent and confirm.',
      ],
    },
    secret: {
      title: 'Make a secret or upload a certificate',
      link: 'Open Certificates & secrets',
      steps: [
        'Select New client secret, choose how long it lasts, and add it.',
        'Copy the Value at once: it is shown only this time. The Secret ID beside it is not what you need.',
        'Instead of a secret you can upload a certificate and paste its two PEM texts here.',
      ],
    },
  },
};
