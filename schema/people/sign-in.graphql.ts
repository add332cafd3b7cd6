import { mutation } from '../kernel/mutation.ts'
import { emailRule } from '../kernel/rules.ts'
import { handleRule } from './handle.ts'
import { displayNameRule } from './name-rule.ts'
import { givenPasswordRule, passwordRule } from './password-rule.ts'
import { requestSignInLink, signInWithLink, signInWithPassword } from './sign-in.ts'
import { signUp, verifyEmail } from './sign-up.ts'
import { type SignedIn, signedIn, signedInFields, signInWish, signInWishRules } from './signed-in.ts'
import { startVisit } from './visit.ts'

mutation('signUp', {
  description:
    'Mails a link that makes the account when it is opened. The answer does not tell whether the address has one already.',
  input: (t) => ({
    email: t.string({ required: true }),
    password: t.string({ required: true, description: '10 to 200 characters.' }),
    displayName: t.string({ required: true }),
    handle: t.string({ description: 'Omitted: made from the name.' }),
    clientId: t.id({ required: true }),
  }),
  rules: { email: emailRule, password: passwordRule, displayName: displayNameRule, handle: handleRule },
  run: async (ctx, input) => {
    await signUp(ctx, input)
    return { email: input.email }
  },
  payload: (t) => ({ email: t.exposeString('email', { description: 'Where the mail goes.' }) }),
})

mutation('verifyEmail', {
  description: 'Makes the account that waits behind a mailed link, and signs in.',
  input: (t) => ({ token: t.string({ required: true }), ...signInWish(t) }),
  rules: signInWishRules,
  run: async (ctx, input): Promise<SignedIn> => signedIn(ctx, await verifyEmail(ctx, input.token, input.device), input),
  payload: signedInFields,
})

mutation('requestSignInLink', {
  description: 'Mails a link that signs in. The answer does not tell whether the address has an account.',
  input: (t) => ({ email: t.string({ required: true }) }),
  rules: { email: emailRule },
  run: async (ctx, { email }) => {
    await requestSignInLink(ctx, email)
    return { email }
  },
  payload: (t) => ({ email: t.exposeString('email', { description: 'Where the mail goes.' }) }),
})

mutation('signInWithLink', {
  description: 'Signs in with the token of a mailed link, which works once.',
  input: (t) => ({ token: t.string({ required: true }), ...signInWish(t) }),
  rules: signInWishRules,
  run: async (ctx, input): Promise<SignedIn> =>
    signedIn(ctx, await signInWithLink(ctx, input.token, input.device), input),
  payload: signedInFields,
})

mutation('signInWithPassword', {
  description: 'Signs in. What was wrong, address or password, is not told.',
  input: (t) => ({
    email: t.string({ required: true }),
    password: t.string({ required: true }),
    ...signInWish(t),
  }),
  rules: { email: emailRule, password: givenPasswordRule, ...signInWishRules },
  run: async (ctx, input): Promise<SignedIn> => signedIn(ctx, await signInWithPassword(ctx, input), input),
  payload: signedInFields,
})

mutation('startVisit', {
  description: 'Makes a visitor without an account, who can chat. The session is all they have: keep it.',
  input: (t) => ({ clientId: t.id({ required: true }), ...signInWish(t) }),
  rules: signInWishRules,
  run: async (ctx, input): Promise<SignedIn> => signedIn(ctx, await startVisit(ctx, input), input),
  payload: signedInFields,
})
