import type { Texts } from "../texts";

export const senderDomain: Texts["senderDomain"] = {
  problems: {
    not_looked_up: "Le DNS n'a pas répondu ({{value}}). Vérifiez à nouveau dans quelques minutes.",
    spf_missing:
      "Aucun enregistrement ne dit quels serveurs peuvent envoyer du courrier pour ce domaine ; les messageries peuvent donc le croire falsifié. Si votre service de messagerie vous donne un enregistrement, ajoutez plutôt celui-là.",
    spf_twice:
      "Il y a plus d'un enregistrement SPF, les messageries n'en croient donc aucun. Remplacez-les par celui-ci.",
    spf_open: "L'enregistrement permet à tout le monde d'envoyer du courrier pour ce domaine.",
    spf_too_long:
      "L'enregistrement demande plus de {{value}} recherches, les messageries ne le lisent donc pas jusqu'au bout. Retirez ce que vous n'utilisez plus.",
    spf_no_end: "L'enregistrement ne dit pas que faire du courrier d'autres serveurs.",
    dkim_not_signed:
      "Cette boutique ne signe pas son courrier, et personne ne peut voir si votre service de messagerie le fait. Sinon, faites créer une clé et ajoutez-la aux réglages du serveur de messagerie (dkim).",
    dkim_missing:
      "Les messageries ne peuvent pas vérifier la signature : sa clé publique est absente. Ajoutez cet enregistrement.",
    dkim_twice:
      "Il y a plus d'une clé sous ce nom, les messageries peuvent donc essayer la mauvaise. Ne gardez que cet enregistrement.",
    dkim_withdrawn: "La clé a été retirée (son p est vide), chaque signature échoue donc. Remplacez l'enregistrement.",
    dkim_other_key:
      "La clé publique qui s'y trouve n'est pas celle de la clé privée avec laquelle cette boutique signe. Remplacez l'enregistrement.",
    dkim_testing:
      "La clé est marquée comme un test (t=y), les messageries n'accordent donc rien à ses signatures. Remplacez l'enregistrement.",
    dkim_other_domain:
      "Les e-mails sont signés pour {{value}}, pas pour le domaine dont ils viennent ; la signature ne compte donc pas. Faites signer pour le domaine de l'expéditeur.",
    dmarc_missing:
      "Le domaine n'a pas de politique DMARC. Gmail et Yahoo en demandent une à ceux qui envoient beaucoup d'e-mails ; celle-ci ne change rien d'autre.",
    dmarc_twice: "Il y a plus d'une politique DMARC, les messageries n'en suivent donc aucune. N'en gardez qu'une.",
    dmarc_no_policy: "La politique ne dit pas ce qu'elle demande : p doit être none, quarantine ou reject.",
    mx_missing:
      "Aucun serveur ne reçoit le courrier de ce domaine : les réponses et les avis d'échec sont perdus, et certaines messageries refusent son courrier. Ajoutez le serveur qui reçoit le vôtre, par exemple celui-ci.",
    mx_refused:
      "Le domaine dit qu'il ne reçoit aucun courrier, et beaucoup de messageries refusent celui d'un tel domaine. Indiquez le serveur qui reçoit le vôtre, par exemple celui-ci.",
  },
};
