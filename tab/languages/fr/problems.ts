import type { Problems } from '../problems.ts';

export const problems: Problems = {
  title: {
    invalid_request: 'Quelque chose ne va pas encore',
    unauthenticated: 'Non connecté',
    sign_in_unavailable: 'Service de connexion injoignable',
    admin_required: 'Réservé aux administrateurs',
    admin_no_longer: 'Plus administrateur',
    administrator_by_role: 'Administrateur par un rôle',
    last_administrator: 'Le dernier administrateur',
    member_unknown: 'Personne sous cet identifiant',
    not_found: 'Introuvable',
    too_many_requests: 'Trop de demandes',
    payload_too_large: 'Trop volumineux',
    unknown_tenant: 'Annuaire inconnu',
    unknown_client: 'Application inconnue',
    wrong_secret: 'Secret client incorrect',
    expired_secret: 'Secret client expiré',
    wrong_certificate: 'Certificat incorrect',
    certificate_not_known: 'Certificat pas encore connu',
    certificate_gone: 'Certificat plus disponible',
    too_many_certificates: 'Trop de certificats',
    certificates_busy: 'Beaucoup de certificats en cours',
    disabled_app: 'Application désactivée',
    sign_in_refused: 'Connexion refusée',
    permission_missing: 'Autorisation manquante',
    directory_unreachable: 'Annuaire injoignable',
    directory_busy: 'Annuaire occupé',
    directory_changed: 'L’annuaire a changé',
    directory_refused: 'L’annuaire a refusé',
    group_missing: 'Groupe manquant',
    consent_not_offered: 'Connexion en un clic non proposée',
    consent_elsewhere: 'Un autre annuaire',
    consent_missing: 'Consentement manquant',
    consent_spreading: 'Microsoft transmet le consentement',
    carte_refused: 'Connexion de Carte refusée',
    already_connected: 'Déjà connecté',
    folder_exists: 'Le dossier existe déjà',
    template_exists: 'Le modèle existe déjà',
    template_in_use: 'Modèle utilisé',
    folder_cycle: 'Dossier dans lui-même',
    folder_too_deep: 'Trop de niveaux',
    field_locked: 'Champ verrouillé',
    picture_unusable: 'Image inutilisable',
    handover_unusable: 'Redirection impossible',
    pass_certificate_unreadable: 'Certificat illisible',
    pass_password_wrong: 'Mot de passe incorrect',
    pass_key_wrong: 'Clé privée incorrecte',
    pass_certificate_wrong_kind: 'Pas un certificat pour Wallet',
    pass_certificate_expired: 'Certificat expiré',
    pass_certificate_not_yet: 'Certificat pas encore valable',
    pass_issuer_missing: 'Certificat intermédiaire manquant',
    pass_issuer_wrong: 'Mauvais certificat intermédiaire',
    pass_type_differs: 'Autre Pass Type ID',
    run_not_open: 'Exécution déjà terminée',
    card_not_synced: 'Carte sans annuaire',
    run_not_held: 'L’exécution n’attend rien',
    wallet_not_configured: 'Pas de carte dans un Wallet',
    wallet_unavailable: 'Wallet injoignable',
    google_key_unreadable: 'Fichier de clé illisible',
    google_key_wrong_kind: 'Pas une clé de compte de service',
    google_key_oauth_client: 'Un client OAuth',
    google_key_of_person: 'Connexion d’une personne',
    google_key_cut_off: 'Fichier incomplet',
    google_clock_wrong: 'Horloge du serveur fausse',
    google_key_refused: 'Clé refusée',
    google_api_disabled: 'API Google Wallet désactivée',
    google_issuer_denied: 'Pas d’accès à l’émetteur',
    google_issuer_differs: 'Autre émetteur',
    google_pass_refused: 'Carte refusée',
    plan_changed: 'Le plan a changé',
    approval_expired: 'Le plan est trop ancien',
    not_undoable: 'Annulation impossible',
    link_expired: 'Lien expiré',
    paused_by_other: 'Suspendue par quelqu’un d’autre',
    request_answered: 'Déjà traitée',
    database_unavailable: 'Base de données indisponible',
    internal: 'Un problème est survenu',
  },
  text: {
    invalid_request: 'Corrigez ce qui est signalé et envoyez de nouveau.',
    unauthenticated: 'Reconnectez-vous.',
    sign_in_unavailable:
      'Le service de connexion de Microsoft ne répond pas pour le moment. Réessayez dans une minute.',
    admin_required:
      'Seuls les administrateurs peuvent le faire. Demandez à un administrateur de vous nommer dans Carte, ou demandez le rôle d’application Carte.Admin ou un rôle d’annuaire comme « Administrateur Teams ».',
    admin_no_longer:
      'Vous n’êtes plus administrateur de Carte : un autre administrateur y a mis fin. Rechargez la page pour voir votre propre carte.',
    administrator_by_role:
      'Cette personne est administrateur par un rôle dans Microsoft Entra. Retirez-lui ce rôle là-bas : Carte.Admin ou un rôle d’annuaire comme « Administrateur Teams ».',
    last_administrator:
      'Aucun autre administrateur n’est connu. Nommez d’abord quelqu’un d’autre, ou demandez à une personne qui a un rôle dans Entra d’ouvrir Carte une fois.',
    member_unknown:
      'Cette personne n’est pas de l’annuaire de votre organisation, ou l’a quitté. Choisissez quelqu’un qui a une carte issue de votre propre annuaire ; importez d’abord la personne si elle n’en a pas.',
    not_found: 'Cet élément n’existe pas ou n’existe plus. Rechargez la page.',
    too_many_requests: 'C’était trop de demandes. Attendez une minute, puis continuez.',
    payload_too_large: 'C’est plus que Carte ne lit en une fois. Envoyez-en moins à la fois.',
    unknown_tenant:
      'Aucun annuaire n’a cet ID de locataire. Copiez l’ID de l’annuaire (locataire) depuis la page « Vue d’ensemble » de l’inscription d’application.',
    unknown_client:
      'Cet annuaire n’a aucune application avec cet ID client. Copiez l’ID d’application (client) depuis la page « Vue d’ensemble » et vérifiez que l’inscription est dans cet annuaire.',
    wrong_secret:
      'Le secret client est incorrect. Copiez sa « Valeur », pas l’« ID de secret » ; la valeur ne s’affiche qu’une fois, juste après la création. Si vous ne l’avez plus, créez-en un nouveau.',
    expired_secret:
      'Le secret client a expiré. Créez-en un nouveau sous « Certificats et secrets » et collez sa valeur.',
    wrong_certificate:
      'Le certificat ne correspond pas à la clé privée, n’est pas inscrit pour cette application ou a expiré. Utilisez-en deux créés ensemble et chargez la partie publique sous « Certificats et secrets ».',
    certificate_not_known:
      'Entra ne connaît pas encore le certificat. Chargez le fichier sous « Certificats et secrets », « Certificats ». Juste après, Entra a parfois besoin d’une minute ; testez alors à nouveau.',
    certificate_gone:
      'Carte n’a plus ce certificat : il a été utilisé, oublié au bout d’une semaine, ou vous en avez créé beaucoup d’autres depuis. Si vous l’avez déjà chargé dans Entra, il n’y sert plus à rien : téléchargez-en un nouveau et chargez-le dans Entra.',
    too_many_certificates:
      'Trop de certificats ont été créés pour votre organisation en une heure. Utilisez l’un d’eux, ou reprenez dans une heure.',
    certificates_busy:
      'Beaucoup de certificats sont en cours de création. Réessayez dans un instant.',
    disabled_app:
      'L’application est désactivée dans cet annuaire. Dans Entra, ouvrez « Applications d’entreprise », choisissez-la et activez « Activé pour que les utilisateurs se connectent » sous « Propriétés ».',
    sign_in_refused:
      'Entra refuse de connecter l’application. Vérifiez si une stratégie d’accès conditionnel la bloque, puis testez de nouveau. La réponse, mot pour mot : {{detail}}',
    permission_missing:
      'Il manque une autorisation à l’application. Dans Entra, ouvrez les autorisations de l’API, ajoutez l’autorisation d’application (User.Read.All pour les personnes, GroupMember.Read.All pour les groupes) et accordez le consentement de l’administrateur.',
    directory_unreachable:
      'Carte ne peut pas joindre Microsoft. Vérifiez la connexion internet de ce serveur, son proxy et son pare-feu, puis réessayez.',
    directory_busy:
      'Microsoft Graph demande d’attendre. Rien n’est perdu ; cela reprend tout seul.',
    directory_changed: 'L’annuaire a changé pendant la lecture. Rien n’a été modifié ; réessayez.',
    directory_refused:
      'Microsoft Graph n’a pas répondu comme il le devrait. Rien n’a été modifié ; réessayez plus tard. La réponse, mot pour mot : {{detail}}',
    group_missing:
      'Un groupe par lequel vous avez choisi des personnes n’est plus dans l’annuaire. Aucune carte n’a été touchée. Retirez le groupe des règles, ou choisissez-en un autre.',
    consent_not_offered:
      'Ce Carte n’a pas d’application à laquelle consentir. Connectez-vous avec une inscription d’application à vous, ou demandez à la personne qui gère Carte de définir AAD_APP_CLIENT_SECRET.',
    consent_elsewhere:
      'Par consentement, vous connectez uniquement l’annuaire dans lequel vous êtes connecté. Choisissez chez Microsoft un compte de votre propre organisation ; un autre annuaire se connecte avec une inscription d’application qui s’y trouve.',
    consent_missing:
      'Carte n’est pas ou plus autorisé à lire cet annuaire. Demandez de nouveau le consentement. Si cela ne suffit pas, la personne qui gère Carte doit ajouter l’autorisation d’application User.Read.All à son inscription.',
    consent_spreading:
      'Microsoft met jusqu’à une minute pour transmettre le consentement. Réessayez dans quelques secondes.',
    carte_refused:
      'Microsoft n’accepte pas la connexion de Carte lui-même. Votre consentement est en ordre : la personne qui gère Carte doit renouveler AAD_APP_CLIENT_SECRET. Toutes les cartes restent en ligne.',
    consent_declined:
      'Le consentement a été refusé chez Microsoft. Rien n’a été connecté. Recommencez quand vous serez prêt.',
    consent_needs_admin:
      'Ce compte ne peut pas autoriser une application pour toute l’organisation. Recommencez avec un administrateur général ou un administrateur de rôle privilégié, ou envoyez-lui le lien.',
    consent_refused: 'Microsoft n’a pas accepté le consentement. {{detail}}',
    already_connected: 'Cet annuaire est déjà connecté. Ouvrez plutôt sa connexion.',
    folder_exists: 'Un dossier porte déjà ce nom à cet endroit. Choisissez un autre nom.',
    template_exists: 'Un modèle porte déjà ce nom. Choisissez un autre nom.',
    template_in_use:
      'Ce modèle est utilisé, ou c’est le modèle par défaut. Choisissez-en d’abord un autre à sa place.',
    folder_cycle:
      'Un dossier ne peut pas être dans lui-même ni dans un dossier en dessous. Choisissez un autre dossier.',
    folder_too_deep: 'Il ne peut pas y avoir autant de niveaux. Choisissez un dossier plus haut.',
    field_locked:
      'Ce champ est verrouillé, par le modèle ou par votre organisation. Un administrateur peut le modifier là.',
    picture_unusable:
      'Cette image ne peut pas être utilisée. Choisissez une image JPEG, PNG ou WebP de 5 Mo au plus.',
    handover_unusable:
      'La redirection ne peut pas mener là. Choisissez un collègue dont la carte est active, ou une adresse qui commence par https://.',
    pass_certificate_unreadable:
      'Le certificat est illisible. Donnez le fichier .p12, ou le certificat en texte PEM ou en fichier .cer.',
    pass_password_wrong:
      'Le mot de passe n’ouvre pas le fichier. Saisissez celui choisi lors de l’exportation.',
    pass_key_wrong:
      'La clé privée ne correspond pas au certificat. Utilisez la clé dont la demande a été envoyée à Apple, ou exportez les deux ensemble en .p12 depuis Trousseaux d’accès.',
    pass_certificate_wrong_kind:
      'Ce certificat ne sert pas à signer des cartes pour Wallet. Dans Apple Developer, sous Identifiers, ouvrez votre Pass Type ID et créez-y un certificat.',
    pass_certificate_expired:
      'Le certificat a expiré. Créez-en un nouveau pour le même Pass Type ID, afin que les cartes distribuées restent à jour.',
    pass_certificate_not_yet:
      'Le certificat n’est pas encore valable. Attendez qu’il le soit, ou vérifiez l’horloge de ce serveur.',
    pass_issuer_missing:
      'Il manque le certificat intermédiaire d’Apple. Téléchargez « Worldwide Developer Relations - G4 » sur apple.com/certificateauthority et ajoutez-le.',
    pass_issuer_wrong:
      'Ce certificat intermédiaire n’a pas émis le certificat. Regardez l’OU de l’émetteur, par exemple G4, et prenez le certificat de ce nom sur apple.com/certificateauthority.',
    pass_type_differs:
      'Ce certificat est pour un autre Pass Type ID que celui des cartes distribuées. Créez-en un pour le même Pass Type ID. Ou retirez d’abord Apple Wallet : les cartes distribuées ne changeront plus.',
    push_refused:
      'Apple n’accepte pas l’annonce que des cartes ont changé. Vérifiez que le certificat n’est pas révoqué, ou remplacez-le. En attendant, les appareils vérifient d’eux-mêmes environ une fois par jour.',
    run_not_open: 'Cette exécution est déjà terminée ; il n’y a plus rien à faire ici.',
    card_not_synced:
      'Aucun annuaire connecté ne tient cette carte à jour. Elle a été créée à la main, ou son annuaire a été déconnecté.',
    run_not_held: 'Cette exécution n’attend pas d’approbation.',
    wallet_not_configured:
      'Il n’y a plus de clé pour cette carte de Wallet ; elle reste donc telle quelle. Donnez une clé pour le même ID d’émetteur.',
    wallet_unavailable:
      'Le Wallet ne répond pas pour le moment. Rien n’est perdu ; réessayez dans un instant.',
    google_key_unreadable:
      'Le fichier de clé est incomplet, ou n’en est pas un. Dans Google Cloud, ouvrez le compte de service, choisissez « Clés », « Ajouter une clé », « Créer une clé », « JSON », et donnez le fichier tel qu’il est téléchargé.',
    google_key_wrong_kind:
      'Ce fichier n’est pas la clé d’un compte de service. Dans Google Cloud, sous « IAM et administration », ouvrez « Comptes de service », choisissez le compte et créez une clé JSON sous « Clés ».',
    google_key_oauth_client:
      'Ce fichier est un client OAuth, qui sert à connecter des personnes. Carte a besoin de la clé d’un compte de service : dans Google Cloud, sous « IAM et administration », ouvrez « Comptes de service », choisissez le compte et créez une clé JSON sous « Clés ».',
    google_key_of_person:
      'Ce fichier est la connexion d’une personne, telle que gcloud la conserve. Carte a besoin de la clé d’un compte de service : dans Google Cloud, sous « IAM et administration », ouvrez « Comptes de service », choisissez le compte et créez une clé JSON sous « Clés ».',
    google_key_cut_off:
      'Le fichier est tronqué ou a été modifié : il commence comme un fichier de clé et ne finit pas comme tel. Donnez le fichier tel qu’il a été téléchargé ; si vous ne l’avez plus, créez une nouvelle clé JSON pour le compte de service sous « Clés ».',
    google_clock_wrong:
      'L’horloge de ce serveur est fausse, et Google n’accepte rien de ce qu’il signe. Réglez-la sur un serveur de temps ; tout reprend ensuite de soi-même.',
    deployment_push_refused:
      'Apple n’accepte pas du certificat de ce serveur Carte l’annonce que des cartes ont changé. Demandez à la personne qui l’exploite de vérifier ce certificat. En attendant, les appareils vérifient d’eux-mêmes environ une fois par jour.',
    deployment_certificate_ended:
      'Le certificat de ce serveur Carte a expiré. Les cartes déjà ajoutées restent telles quelles et personne n’en reçoit de nouvelle. Demandez à la personne qui l’exploite de le renouveler, ou donnez votre propre certificat.',
    google_key_refused:
      'Google n’accepte pas la clé du compte de service : elle a été supprimée ou désactivée. Créez une nouvelle clé JSON dans Google Cloud et donnez-la ici.',
    google_api_disabled:
      'L’API Google Wallet n’est pas activée dans le projet du compte de service. Dans Google Cloud, ouvrez « API et services », cherchez « Google Wallet API » et activez-la ; cela peut prendre quelques minutes.',
    google_issuer_denied:
      'Le compte de service ne peut pas agir pour cet émetteur. Vérifiez l’ID d’émetteur et que le fichier de clé est celui du compte de service invité, non d’un autre projet, puis, dans la console Google Pay & Wallet, ouvrez « Utilisateurs » et invitez l’adresse e-mail du compte de service avec le niveau d’accès « Développeur ».',
    google_issuer_differs:
      'Des cartes sont distribuées pour un autre émetteur. Donnez une clé pour ce même émetteur. Ou retirez d’abord Google Wallet ; les cartes distribuées ne changeront alors plus.',
    google_pass_refused:
      'Google a refusé la carte telle qu’elle a été envoyée. Il n’y a rien à changer sur la carte ; dites à la personne qui gère ce serveur quand c’est arrivé.',
    plan_changed:
      'Des cartes ont changé entre-temps ; ce plan n’est donc plus valable. Regardez-le de nouveau et approuvez-le s’il est juste.',
    approval_expired:
      'Ce plan a plus d’un jour. Synchronisez de nouveau et regardez le nouveau plan.',
    not_undoable:
      'Cette exécution ne peut pas être annulée : elle n’est pas terminée, date de plus de 30 jours, ou son annuaire a été déconnecté. Modifiez les cartes une par une.',
    link_expired: 'Ce lien a expiré ou a déjà servi. Demandez-en un nouveau.',
    paused_by_other:
      'Quelqu’un d’autre a suspendu cette carte. Demandez à un administrateur de la réactiver.',
    request_answered: 'Cette demande a déjà reçu une réponse.',
    database_unavailable:
      'La base de données ne répond pas pour le moment. Rien n’est perdu ; réessayez dans une minute.',
    internal: 'Le problème vient de nous. Réessayez ; ce qui est enregistré le reste.',
    person_without_name:
      'L’annuaire n’a pas de nom pour cette personne. Ajoutez-en un là-bas et importez de nouveau.',
    person_not_found: 'Cette personne n’est pas dans l’annuaire, ou n’y est plus.',
    person_not_storable:
      'L’entrée de l’annuaire ne peut pas être enregistrée. Cherchez-y des caractères inhabituels, corrigez-les là-bas et importez de nouveau.',
    card_gone:
      'Cette carte a été supprimée et ne peut pas revenir. Importez de nouveau la personne pour en créer une autre.',
    changed_since:
      'Cette carte a encore changé après l’exécution ; elle est donc restée telle quelle. Regardez-la vous-même.',
    credential_expired:
      'Le secret ou le certificat a expiré ; la synchronisation est donc suspendue. Toutes les cartes restent en ligne. Créez-en un nouveau dans Entra et remplacez-le ici ; la synchronisation reprendra toute seule.',
    sync_given_up:
      'Aucune synchronisation n’a abouti depuis 28 jours ; Carte a donc cessé d’essayer. Toutes les cartes restent en ligne. Testez la connexion, corrigez le problème, puis choisissez « Synchroniser ».',
    photos_missing:
      'La plupart des photos de cet annuaire ont disparu d’un coup. Cela ressemble à une erreur ; chaque photo reste donc sur sa carte et Carte regarde de nouveau chaque jour. Si elles ont été retirées volontairement, indiquez sous « Ce qu’il y a sur une carte » de ne pas prendre de photos.',
    photos_refused:
      'L’annuaire ne laisse pas Carte lire les photos. Celles des cartes restent. Dans Entra, vérifiez que l’application a User.Read.All ou ProfilePhoto.Read.All, et accordez le consentement de l’administrateur.',
    properties_unsupported:
      'Microsoft Graph a refusé certaines des propriétés que vos champs ou vos règles utilisent ; seules les propriétés habituelles ont donc été lues. Le reste des cartes n’a pas changé. Cherchez sous « Ce qu’il y a sur une carte » une propriété que votre annuaire n’a pas.',
    not_reachable:
      'Microsoft Graph ne peut signaler les changements qu’à un serveur qu’il joint à une adresse https. Les changements arrivent donc avec la synchronisation quotidienne.',
  },
  field: 'Impossible de l’enregistrer ainsi. Modifiez-le.',
};
