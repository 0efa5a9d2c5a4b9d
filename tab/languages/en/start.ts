/** Beginning: signing in, and what stands in the way. */
export const start = {
  loading: 'Opening Carte',
  waiting:
    'This takes longer than usual. If a window asks for your consent, answer it; this page then goes on by itself.',
  product: 'Carte',
  welcome: {
    title: 'Business cards that keep themselves up to date',
    text: 'Carte makes a digital business card for everyone in your Microsoft Entra directory. Sign in with your work account to begin.',
    practice:
      'This is the practice directory: invented people, and nothing leaves this machine. Sign in as the administrator to see everything.',
    signIn: 'Sign in',
    signingIn: 'Opening the sign-in page',
  },
  ended: {
    title: 'Your sign-in has ended',
    text: 'Sign in again to go on. What you have chosen here is kept.',
    signIn: 'Sign in again',
  },
  failure: {
    tryAgain: 'Try again',
    openInBrowser: 'Open in a browser',
    askAdmin: 'Allow the app as an administrator',
    copyDetails: 'Copy details',
    detailsCopied: 'Details copied',
    askInChat: 'Ask in a chat',
    otherAccount: 'Use another account',
    copyMessage: 'Copy a message for your administrator',
    messageCopied: 'Message copied',
    messageIntro: 'Carte does not open for me yet. Can you mend this?',
    expected: 'Expected',
    code: 'Code',
    reason: 'Answer',
    time: 'Time',
    address: 'Address',
    session_ended: {
      title: 'Your sign-in has ended',
      text: 'Sign in again to go on.',
    },
    consent_required: {
      title: 'Your organization must allow this app',
      text: 'Teams could not sign you in because nobody has allowed Carte yet. An administrator can allow it for everyone; after that, try again.',
    },
    resource_disabled: {
      title: 'The app’s address in Entra does not match',
      text: 'An administrator must check the Application ID URI of the app registration: it has to be api:// followed by this page’s host and the application’s client ID, in Entra and in the app’s manifest.',
    },
    domain_mismatch: {
      title: 'The app package belongs to another address',
      text: 'The package that was installed in Teams names another host than this page’s. An administrator must upload the package that was made for this host.',
    },
    manifest_incomplete: {
      title: 'The app package is too old',
      text: 'The installed package does not say how to sign in. An administrator must upload the newest package; then open the app again.',
    },
    cancelled: {
      title: 'Sign-in was closed',
      text: 'The sign-in window was closed before it was done. Try again.',
    },
    popup_blocked: {
      title: 'The sign-in window could not open',
      text: 'Allow pop-up windows for this page, then try again.',
    },
    host_silent: {
      title: 'Teams does not answer',
      text: 'This page is shown inside another one that did not sign you in. Open the app from Teams, or open it in a browser of its own.',
    },
    token_refused: {
      title: 'Carte does not accept this sign-in',
      text: 'An administrator must check the app registration: requestedAccessTokenVersion has to be 2, and this server’s AAD_APP_CLIENT_ID has to be the registration’s client ID.',
    },
    interaction_required: {
      title: 'Microsoft asks for one more step',
      text: 'Your organization wants a second check before you are signed in here. Try again and answer what Microsoft asks; if nothing asks, open Carte in a browser.',
    },
    access_blocked: {
      title: 'Your organization’s rules do not let you in here',
      text: 'A Conditional Access policy blocks Carte on this device or in this place. Try a device of your organization, or ask your administrator to let Carte through.',
    },
    not_assigned: {
      title: 'You are not assigned to this app',
      text: 'Your organization lets only chosen people use Carte. An administrator can assign you in Entra: Enterprise applications, Carte, Users and groups.',
    },
    app_missing: {
      title: 'Carte is not in your organization yet',
      text: 'Entra does not know this app there. An administrator adds it by allowing it once; after that, try again.',
    },
    redirect_missing: {
      title: 'An address is missing in the app registration',
      text: 'An administrator must add the addresses named below to the app registration as redirect URIs of a single-page application.',
    },
    foreign_account: {
      title: 'This account does not belong to the organization',
      text: 'Carte is for work accounts. A personal account or one of another organization cannot sign in; use your own organization’s account.',
    },
    cookies_blocked: {
      title: 'The browser keeps Microsoft’s sign-in out',
      text: 'Allow third-party cookies for login.microsoftonline.com and try again, or open Carte in a browser window of its own.',
    },
    entra_unreachable: {
      title: 'Microsoft’s sign-in cannot be reached',
      text: 'Check your network, then try again.',
    },
    token_version: {
      title: 'The app registration makes tokens of an old kind',
      text: 'An administrator must set requestedAccessTokenVersion to 2 in the app registration’s manifest. It takes a few minutes until that holds.',
    },
    token_audience: {
      title: 'The sign-in is meant for another app',
      text: 'An administrator must check that this server’s AAD_APP_CLIENT_ID is the client ID of the registration that the app’s package names.',
    },
    organization_refused: {
      title: 'This Carte does not let your organization in',
      text: 'Whoever runs this server decides which organizations and apps may sign in (ALLOWED_TENANTS). Give them the details below.',
    },
    not_started_here: {
      title: 'This sign-in was not started here',
      text: 'The address you came back with belongs to another visit. Sign in again.',
    },
    sign_in_refused: {
      title: 'Microsoft did not sign you in',
      text: 'Try again. If it happens twice, give the details below to your administrator.',
    },
    unknown: {
      title: 'You could not be signed in',
      text: 'Try again. If it happens twice, give the details below to your administrator.',
    },
  },
  shell: {
    skip: 'Skip to content',
    navigation: 'Carte',
    menu: 'Menu',
    cards: 'Cards',
    import: 'Import',
    visitors: 'Visitors',
    templates: 'Templates',
    wallet: 'Wallet',
    directory: 'Directory',
    account: 'Account of {{name}}',
    administrator: 'Administrator',
    employee: 'Employee',
    theme: 'Theme',
    theme_system: 'Same as the system',
    theme_light: 'Light',
    theme_dark: 'Dark',
    theme_contrast: 'High contrast',
    signOut: 'Sign out',
    notFoundTitle: 'Page not found',
    notFound: 'There is nothing at this address',
    notFoundText: 'It may have been moved or deleted.',
    notFoundAction: 'Go to cards',
  },
};
