import type { Letters } from './letters.ts'

const ignore = 'Falls Sie das nicht angefordert haben, brauchen Sie nichts zu tun.'

export const german: Letters = {
  verifyEmail: ({ community, link }) => ({
    subject: `Bestätigen Sie Ihre E-Mail-Adresse für ${community}`,
    text: `Willkommen bei ${community}!\n\nÖffnen Sie diesen Link, um Ihre E-Mail-Adresse zu bestätigen und die Anmeldung abzuschließen. Er gilt einmal, innerhalb von 24 Stunden:\n\n${link}\n\nSie haben sich nicht angemeldet? Dann öffnen Sie ihn nicht: Ohne ihn entsteht kein Konto.\n`,
  }),
  alreadyHere: ({ community, link }) => ({
    subject: `Sie haben schon ein Konto bei ${community}`,
    text: `Jemand, wahrscheinlich Sie, wollte sich mit dieser E-Mail-Adresse bei ${community} registrieren. Es gibt damit schon ein Konto.\n\nDieser Link meldet Sie an. Er gilt einmal, innerhalb von 15 Minuten:\n\n${link}\n\n${ignore}\n`,
  }),
  signInLink: ({ community, link }) => ({
    subject: `Ihr Link zum Anmelden bei ${community}`,
    text: `Dieser Link meldet Sie bei ${community} an. Er gilt einmal, innerhalb von 15 Minuten:\n\n${link}\n\n${ignore} Geben Sie den Link nie weiter.\n`,
  }),
  noAccount: ({ community, link }) => ({
    subject: `Kein Konto bei ${community} mit dieser Adresse`,
    text: `Jemand, wahrscheinlich Sie, wollte sich mit dieser E-Mail-Adresse bei ${community} anmelden. Es gibt damit kein Konto. Haben Sie vielleicht eine andere Adresse benutzt?\n\nHier können Sie sich registrieren:\n\n${link}\n\n${ignore}\n`,
  }),
  resetPassword: ({ community, link }) => ({
    subject: `Neues Passwort für ${community}`,
    text: `Mit diesem Link wählen Sie ein neues Passwort für ${community}. Er gilt einmal, innerhalb einer Stunde:\n\n${link}\n\n${ignore} Ihr Passwort bleibt, wie es ist.\n`,
  }),
  passwordChanged: ({ community, link }) => ({
    subject: `Ihr Passwort bei ${community} wurde geändert`,
    text: `Ihr Passwort bei ${community} wurde geändert, und alle anderen Geräte wurden abgemeldet.\n\nDas waren nicht Sie? Dann wählen Sie sofort ein neues Passwort:\n\n${link}\n`,
  }),
  confirmEmail: ({ community, link }) => ({
    subject: `Bestätigen Sie Ihre neue E-Mail-Adresse für ${community}`,
    text: `Öffnen Sie diesen Link, um diese E-Mail-Adresse bei ${community} zu benutzen. Er gilt einmal, innerhalb von 24 Stunden:\n\n${link}\n\n${ignore}\n`,
  }),
  emailTaken: ({ community }) => ({
    subject: `Ihre E-Mail-Adresse bei ${community}`,
    text: `Jemand, wahrscheinlich Sie, wollte diese E-Mail-Adresse für ein Konto bei ${community} benutzen. Sie gehört dort schon zu einem anderen Konto; es wurde nichts geändert.\n`,
  }),
  emailChangeAsked: ({ community }) => ({
    subject: `Ihre E-Mail-Adresse bei ${community} soll geändert werden`,
    text: `Jemand, wahrscheinlich Sie, möchte die E-Mail-Adresse Ihres Kontos bei ${community} ändern. Sie ändert sich, sobald die neue Adresse bestätigt ist.\n\nDas waren nicht Sie? Dann melden Sie sich an, ändern Sie Ihr Passwort und melden Sie alle anderen Geräte ab.\n`,
  }),
  emailChanged: ({ community }) => ({
    subject: `Ihre E-Mail-Adresse bei ${community} wurde geändert`,
    text: `Die E-Mail-Adresse Ihres Kontos bei ${community} wurde geändert. Diese Adresse gehört nicht mehr dazu.\n\nDas waren nicht Sie? Dann schreiben Sie an die Betreiber von ${community}.\n`,
  }),
  invitation: ({ community, link }) => ({
    subject: `Einladung ins Team von ${community}`,
    text: `Sie sind eingeladen, dem Team von ${community} beizutreten. Der Link gilt einmal, innerhalb von 7 Tagen:\n\n${link}\n\nSie wissen nicht, worum es geht? Dann brauchen Sie nichts zu tun.\n`,
  }),
}
