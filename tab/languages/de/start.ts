import type { start as english } from '../en/start.ts';
import type { Translated } from '../texts.ts';

export const start: Translated<typeof english, 'one' | 'other'> = {
  loading: 'Carte wird geöffnet',
  waiting:
    'Das dauert länger als sonst. Wenn ein Fenster um Ihre Zustimmung bittet, beantworten Sie es; diese Seite geht dann von selbst weiter.',
  product: 'Carte',
  welcome: {
    title: 'Visitenkarten, die sich selbst aktuell halten',
    text: 'Carte erstellt für alle in Ihrem Microsoft-Entra-Verzeichnis eine digitale Visitenkarte. Melden Sie sich mit Ihrem Arbeitskonto an.',
    practice:
      'Das ist das Übungsverzeichnis: Die Personen sind erfunden, und nichts verlässt diesen Rechner. Als Administrator angemeldet, sehen Sie alles.',
    signIn: 'Anmelden',
    signingIn: 'Die Anmeldeseite wird geöffnet',
  },
  ended: {
    title: 'Ihre Anmeldung ist abgelaufen',
    text: 'Melden Sie sich erneut an, um weiterzuarbeiten. Was Sie hier ausgewählt haben, bleibt erhalten.',
    signIn: 'Erneut anmelden',
  },
  failure: {
    tryAgain: 'Erneut versuchen',
    openInBrowser: 'Im Browser öffnen',
    askAdmin: 'Die App als Administrator zulassen',
    copyDetails: 'Details kopieren',
    detailsCopied: 'Details kopiert',
    askInChat: 'In einem Chat fragen',
    otherAccount: 'Anderes Konto verwenden',
    copyMessage: 'Nachricht für Ihren Administrator kopieren',
    messageCopied: 'Nachricht kopiert',
    messageIntro: 'Carte lässt sich bei mir noch nicht öffnen. Können Sie das beheben?',
    expected: 'Erwartet',
    code: 'Code',
    reason: 'Antwort',
    time: 'Zeit',
    address: 'Adresse',
    session_ended: {
      title: 'Ihre Anmeldung ist abgelaufen',
      text: 'Melden Sie sich erneut an, um weiterzuarbeiten.',
    },
    consent_required: {
      title: 'Ihre Organisation muss diese App zulassen',
      text: 'Teams konnte Sie nicht anmelden, weil Carte noch nicht zugelassen ist. Ein Administrator kann die App für alle zulassen; versuchen Sie es danach erneut.',
    },
    resource_disabled: {
      title: 'Die Adresse der App in Entra stimmt nicht',
      text: 'Ein Administrator muss den Anwendungs-ID-URI der App-Registrierung prüfen: Er besteht aus api://, dem Host dieser Seite und der Client-ID der Anwendung, in Entra und im Manifest der App.',
    },
    domain_mismatch: {
      title: 'Das App-Paket gehört zu einer anderen Adresse',
      text: 'Das in Teams installierte Paket nennt einen anderen Host als den dieser Seite. Ein Administrator muss das Paket hochladen, das für diesen Host erstellt wurde.',
    },
    manifest_incomplete: {
      title: 'Das App-Paket ist zu alt',
      text: 'Das installierte Paket sagt nicht, wie man sich anmeldet. Ein Administrator muss das neueste Paket hochladen; öffnen Sie die App danach erneut.',
    },
    cancelled: {
      title: 'Die Anmeldung wurde geschlossen',
      text: 'Das Anmeldefenster wurde vorzeitig geschlossen. Versuchen Sie es erneut.',
    },
    popup_blocked: {
      title: 'Das Anmeldefenster ließ sich nicht öffnen',
      text: 'Erlauben Sie Pop-up-Fenster für diese Seite und versuchen Sie es dann erneut.',
    },
    host_silent: {
      title: 'Teams antwortet nicht',
      text: 'Diese Seite wird in einer anderen angezeigt, die Sie nicht angemeldet hat. Öffnen Sie die App in Teams oder in einem eigenen Browserfenster.',
    },
    token_refused: {
      title: 'Carte akzeptiert diese Anmeldung nicht',
      text: 'Ein Administrator muss die App-Registrierung prüfen: requestedAccessTokenVersion muss 2 sein, und AAD_APP_CLIENT_ID dieses Servers muss die Client-ID der Registrierung sein.',
    },
    interaction_required: {
      title: 'Microsoft verlangt einen weiteren Schritt',
      text: 'Ihre Organisation möchte Sie noch einmal prüfen, bevor Sie hier angemeldet werden. Versuchen Sie es erneut und beantworten Sie, was Microsoft fragt; fragt niemand, öffnen Sie Carte im Browser.',
    },
    access_blocked: {
      title: 'Die Regeln Ihrer Organisation lassen Sie hier nicht herein',
      text: 'Eine Richtlinie für bedingten Zugriff sperrt Carte auf diesem Gerät oder an diesem Ort. Nehmen Sie ein Gerät Ihrer Organisation, oder bitten Sie Ihren Administrator, Carte durchzulassen.',
    },
    not_assigned: {
      title: 'Sie sind dieser App nicht zugewiesen',
      text: 'Ihre Organisation lässt nur ausgewählte Personen Carte nutzen. Ein Administrator kann Sie in Entra zuweisen: Unternehmensanwendungen, Carte, Benutzer und Gruppen.',
    },
    app_missing: {
      title: 'Carte ist noch nicht in Ihrer Organisation',
      text: 'Entra kennt diese App dort nicht. Ein Administrator nimmt sie auf, indem er sie einmal zulässt; versuchen Sie es danach erneut.',
    },
    redirect_missing: {
      title: 'In der App-Registrierung fehlt eine Adresse',
      text: 'Ein Administrator muss die unten genannten Adressen in der App-Registrierung als Umleitungs-URIs einer Single-Page-Webanwendung eintragen.',
    },
    foreign_account: {
      title: 'Dieses Konto gehört nicht zur Organisation',
      text: 'Carte ist für Geschäftskonten. Mit einem persönlichen Konto oder dem einer anderen Organisation kann man sich nicht anmelden; nehmen Sie das Konto Ihrer Organisation.',
    },
    cookies_blocked: {
      title: 'Der Browser hält die Anmeldung von Microsoft fern',
      text: 'Erlauben Sie Cookies von Drittanbietern für login.microsoftonline.com und versuchen Sie es erneut, oder öffnen Sie Carte in einem eigenen Browserfenster.',
    },
    entra_unreachable: {
      title: 'Die Anmeldung von Microsoft ist nicht erreichbar',
      text: 'Prüfen Sie Ihr Netz und versuchen Sie es dann erneut.',
    },
    token_version: {
      title: 'Die App-Registrierung stellt Token einer alten Art aus',
      text: 'Ein Administrator muss im Manifest der App-Registrierung requestedAccessTokenVersion auf 2 setzen. Es dauert einige Minuten, bis das gilt.',
    },
    token_audience: {
      title: 'Die Anmeldung gilt einer anderen App',
      text: 'Ein Administrator muss prüfen, ob AAD_APP_CLIENT_ID dieses Servers die Client-ID der Registrierung ist, die das Paket der App nennt.',
    },
    organization_refused: {
      title: 'Dieses Carte lässt Ihre Organisation nicht herein',
      text: 'Wer diesen Server betreibt, entscheidet, welche Organisationen und Apps sich anmelden dürfen (ALLOWED_TENANTS). Geben Sie die Details unten weiter.',
    },
    not_started_here: {
      title: 'Diese Anmeldung wurde nicht hier begonnen',
      text: 'Die Adresse, zu der Sie zurückgekehrt sind, gehört zu einem anderen Besuch. Melden Sie sich erneut an.',
    },
    sign_in_refused: {
      title: 'Microsoft hat Sie nicht angemeldet',
      text: 'Versuchen Sie es erneut. Geschieht es wieder, geben Sie Ihrem Administrator die Details unten.',
    },
    unknown: {
      title: 'Sie konnten nicht angemeldet werden',
      text: 'Versuchen Sie es erneut. Geschieht es wieder, geben Sie Ihrem Administrator die Details unten.',
    },
  },
  shell: {
    skip: 'Zum Inhalt springen',
    navigation: 'Carte',
    menu: 'Menü',
    cards: 'Karten',
    import: 'Import',
    visitors: 'Besucher',
    templates: 'Vorlagen',
    wallet: 'Wallet',
    directory: 'Verzeichnis',
    account: 'Konto von {{name}}',
    administrator: 'Administrator',
    employee: 'Mitarbeiter',
    theme: 'Design',
    theme_system: 'Wie das System',
    theme_light: 'Hell',
    theme_dark: 'Dunkel',
    theme_contrast: 'Hoher Kontrast',
    signOut: 'Abmelden',
    notFoundTitle: 'Seite nicht gefunden',
    notFound: 'Unter dieser Adresse ist nichts',
    notFoundText: 'Die Seite wurde vielleicht verschoben oder gelöscht.',
    notFoundAction: 'Zu den Karten',
  },
};
