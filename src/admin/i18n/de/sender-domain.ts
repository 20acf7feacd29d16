import type { Texts } from "../texts";

export const senderDomain: Texts["senderDomain"] = {
  problems: {
    not_looked_up: "Das DNS hat nicht geantwortet ({{value}}). Prüfen Sie in ein paar Minuten noch einmal.",
    spf_missing:
      "Kein Eintrag sagt, welche Server für diese Domain Mail versenden dürfen; Postfächer können sie daher für gefälscht halten. Gibt Ihnen Ihr Maildienst einen eigenen Eintrag, nehmen Sie stattdessen diesen.",
    spf_twice:
      "Es gibt mehr als einen SPF-Eintrag, deshalb vertrauen Postfächer keinem. Ersetzen Sie sie durch diesen.",
    spf_open: "Der Eintrag erlaubt jedem, für diese Domain Mail zu versenden.",
    spf_too_long:
      "Der Eintrag braucht mehr als {{value}} Abfragen, deshalb lesen ihn Postfächer nicht zu Ende. Nehmen Sie heraus, was Sie nicht mehr nutzen.",
    spf_no_end: "Der Eintrag sagt nicht, was mit Mail von anderen Servern geschehen soll.",
    dkim_not_signed:
      "Dieser Shop signiert seine Mails nicht, und niemand kann nachsehen, ob Ihr Maildienst es tut. Wenn nicht, lassen Sie einen Schlüssel erzeugen und beim Mailserver eintragen (dkim).",
    dkim_missing:
      "Postfächer können die Signatur nicht prüfen, denn ihr öffentlicher Schlüssel fehlt. Legen Sie diesen Eintrag an.",
    dkim_twice:
      "Unter diesem Namen gibt es mehr als einen Schlüssel, und Postfächer nehmen vielleicht den falschen. Behalten Sie nur diesen Eintrag.",
    dkim_withdrawn:
      "Der Schlüssel ist zurückgezogen (p ist leer), deshalb schlägt jede Signatur fehl. Ersetzen Sie den Eintrag.",
    dkim_other_key:
      "Der öffentliche Schlüssel dort gehört nicht zu dem privaten, mit dem dieser Shop signiert. Ersetzen Sie den Eintrag.",
    dkim_testing:
      "Der Schlüssel ist als Test gekennzeichnet (t=y), deshalb geben Postfächer nichts auf seine Signaturen. Ersetzen Sie den Eintrag.",
    dkim_other_domain:
      "Die E-Mails sind für {{value}} signiert, nicht für die Domain des Absenders; deshalb zählt die Signatur nicht. Lassen Sie für die Domain des Absenders signieren.",
    dmarc_missing:
      "Die Domain hat keine DMARC-Richtlinie. Gmail und Yahoo verlangen eine von allen, die viele E-Mails versenden; diese hier ändert sonst nichts.",
    dmarc_twice: "Es gibt mehr als eine DMARC-Richtlinie, deshalb befolgen Postfächer keine. Behalten Sie nur eine.",
    dmarc_no_policy: "Die Richtlinie sagt nicht, was sie verlangt: p muss none, quarantine oder reject sein.",
    mx_missing:
      "Kein Server nimmt für diese Domain Mail an; Antworten und Fehlermeldungen gehen verloren, und manche Postfächer lehnen ihre Mail ab. Tragen Sie den Server ein, der Ihre Mail annimmt, etwa diesen.",
    mx_refused:
      "Die Domain sagt, dass sie keine Mail annimmt, und viele Postfächer lehnen Mail von so einer Domain ab. Nennen Sie den Server, der Ihre Mail annimmt, etwa diesen.",
  },
};
