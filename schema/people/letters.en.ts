import type { Letters } from './letters.ts'

const ignore = 'If you did not ask for this, you need not do anything.'

export const english: Letters = {
  verifyEmail: ({ community, link }) => ({
    subject: `Confirm your e-mail address for ${community}`,
    text: `Welcome to ${community}!\n\nOpen this link to confirm your e-mail address and to finish signing up. It works once, within 24 hours:\n\n${link}\n\nDid you not sign up? Then do not open it: without it there is no account.\n`,
  }),
  alreadyHere: ({ community, link }) => ({
    subject: `You already have an account at ${community}`,
    text: `Somebody, probably you, wanted to sign up at ${community} with this e-mail address. There is an account with it already.\n\nThis link signs you in. It works once, within 15 minutes:\n\n${link}\n\n${ignore}\n`,
  }),
  signInLink: ({ community, link }) => ({
    subject: `Your link to sign in at ${community}`,
    text: `This link signs you in at ${community}. It works once, within 15 minutes:\n\n${link}\n\n${ignore} Never pass the link on.\n`,
  }),
  noAccount: ({ community, link }) => ({
    subject: `No account at ${community} with this address`,
    text: `Somebody, probably you, wanted to sign in at ${community} with this e-mail address. There is no account with it. Perhaps you used another address?\n\nYou can sign up here:\n\n${link}\n\n${ignore}\n`,
  }),
  resetPassword: ({ community, link }) => ({
    subject: `Choose a new password for ${community}`,
    text: `With this link you choose a new password for ${community}. It works once, within one hour:\n\n${link}\n\n${ignore} Your password stays as it is.\n`,
  }),
  passwordChanged: ({ community, link }) => ({
    subject: `Your password at ${community} was changed`,
    text: `Your password at ${community} was changed, and all other devices were signed out.\n\nWas it not you? Then choose a new password at once:\n\n${link}\n`,
  }),
  confirmEmail: ({ community, link }) => ({
    subject: `Confirm your new e-mail address for ${community}`,
    text: `Open this link to use this e-mail address at ${community}. It works once, within 24 hours:\n\n${link}\n\n${ignore}\n`,
  }),
  emailTaken: ({ community }) => ({
    subject: `Your e-mail address at ${community}`,
    text: `Somebody, probably you, wanted to use this e-mail address for an account at ${community}. It belongs to another account there already, so nothing was changed.\n`,
  }),
  emailChangeAsked: ({ community }) => ({
    subject: `Your e-mail address at ${community} is about to change`,
    text: `Somebody, probably you, asked to change the e-mail address of your account at ${community}. It changes when the new address is confirmed.\n\nWas it not you? Then sign in, change your password and sign out all other devices.\n`,
  }),
  emailChanged: ({ community }) => ({
    subject: `Your e-mail address at ${community} was changed`,
    text: `The e-mail address of your account at ${community} was changed. This address does not belong to it any more.\n\nWas it not you? Then write to the people who run ${community}.\n`,
  }),
  invitation: ({ community, link }) => ({
    subject: `Join the team of ${community}`,
    text: `You are invited to join the team of ${community}. The link works once, within 7 days:\n\n${link}\n\nDo you not know what this is about? Then you need not do anything.\n`,
  }),
}
