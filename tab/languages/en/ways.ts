/** The ways to connect a directory, and the one by a certificate that Carte makes. */
export const ways = {
  title: 'How do you want to connect?',
  recommended: 'Recommended',
  consent: {
    title: 'One click',
    text: 'Allow Carte’s own application at Microsoft. Nothing to register, nothing to copy.',
  },
  made: {
    title: 'Your own application, with a certificate from Carte',
    text: 'Carte makes the certificate, and a script can do the rest. No secret to copy; it lasts a year.',
    kind: 'Certificate from Carte',
  },
  secret: {
    title: 'Your own application, with a secret',
    text: 'A client secret, or a certificate of your own.',
  },
  script: {
    title: 'Let a script do steps 1, 3 and 4',
    text: 'It registers the application with this certificate, lets it read people and groups and nothing else, and prints the two IDs. Paste it into Azure Cloud Shell and run it; then copy both IDs at once and paste them into the first field.',
    azureCli: 'Azure CLI (Bash)',
    powerShell: 'Graph PowerShell 7',
    copy: 'Copy script',
    copied: 'Script copied',
    open: 'Open Azure Cloud Shell',
  },
  steps: {
    title: 'Connect with a certificate from Carte',
    roles:
      'You need a role that may register applications, and for step 4 one that may grant consent, such as Privileged Role Administrator.',
    done: 'done',
    mend: 'look here',
    step: 'Step {{number}} of {{total}}:',
    register: {
      title: 'Register an application',
      text: 'Name it “{{name}}”, leave everything else as it is, and select Register.',
      name: 'Carte directory',
      copy: 'Copy name',
      copied: 'Name copied',
      link: 'Open a new registration',
    },
    ids: {
      title: 'Paste its two IDs',
      text: 'Both are on the page that opens once it is registered.',
    },
    certificate: {
      title: 'Upload the certificate',
      text: 'Download the file. In Entra, choose Certificates, then Upload certificate, choose the file and select Add.',
      download: 'Download certificate',
      again: 'Download again',
      another: 'Make another',
      earlier:
        'You had this one made before and have not used it yet. If it is in Entra already, go on; else upload it or make another.',
      link: 'Open Certificates & secrets',
      name: 'Name',
      made: 'Made',
      thumbprint: 'Thumbprint',
      until: 'Valid until',
      compare: 'Once it is uploaded, Entra lists the same thumbprint.',
      needed: 'Download the certificate and upload it in Entra first.',
      lost: 'The certificate from before is no longer kept. If you uploaded it, that upload is of no use: download a new one and upload that.',
    },
    permissions: {
      steps: [
        'Select Add a permission, Microsoft Graph, then Application permissions.',
        'Tick User.Read.All to read people and their photos and, if you like, GroupMember.Read.All to choose people by group. Then select Add permissions.',
        'Select Grant admin consent and confirm.',
      ],
    },
    test: {
      title: 'Test and connect',
      text: 'Carte signs in with the certificate and reads people before anything is stored.',
    },
  },
};
