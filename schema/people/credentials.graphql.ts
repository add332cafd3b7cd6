import { mutation } from '../kernel/mutation.ts'
import { emailRule } from '../kernel/rules.ts'
import { User } from './actor.ts'
import { confirmEmailChange, requestEmailChange } from './email-change.ts'
import { changePassword, requestPasswordReset, resetPassword } from './password.ts'
import { givenPasswordRule, passwordRule } from './password-rule.ts'
import { type SignedIn, signedIn, signedInFields, signInWish, signInWishRules } from './signed-in.ts'
import { freshUser } from './staff.ts'

mutation('changePassword', {
  description: 'Signs out all your other devices.',
  input: (t) => ({
    currentPassword: t.string({ required: true }),
    newPassword: t.string({ required: true, description: '10 to 200 characters.' }),
  }),
  rules: { currentPassword: givenPasswordRule, newPassword: passwordRule },
  run: async (ctx, input) => {
    await changePassword(ctx, input.currentPassword, input.newPassword)
    return { user: await freshUser(ctx, ctx.viewer.id!) }
  },
  payload: (t) => ({ user: t.field({ type: User, resolve: (payload) => payload.user }) }),
})

mutation('requestPasswordReset', {
  description: 'Mails a link to choose a new password. The answer does not tell whether the address has an account.',
  input: (t) => ({ email: t.string({ required: true }) }),
  rules: { email: emailRule },
  run: async (ctx, { email }) => {
    await requestPasswordReset(ctx, email)
    return { email }
  },
  payload: (t) => ({ email: t.exposeString('email', { description: 'Where the mail goes.' }) }),
})

mutation('resetPassword', {
  description: 'Sets the password with the token of a mailed link, signs out all devices, and signs in.',
  input: (t) => ({
    token: t.string({ required: true }),
    newPassword: t.string({ required: true, description: '10 to 200 characters.' }),
    ...signInWish(t),
  }),
  rules: { newPassword: passwordRule, ...signInWishRules },
  run: async (ctx, input): Promise<SignedIn> => signedIn(ctx, await resetPassword(ctx, input), input),
  payload: signedInFields,
})

mutation('requestEmailChange', {
  description: 'Mails a link to the new address and a warning to the old one.',
  input: (t) => ({ newEmail: t.string({ required: true }), password: t.string({ required: true }) }),
  rules: { newEmail: emailRule, password: givenPasswordRule },
  run: async (ctx, input) => {
    await requestEmailChange(ctx, input.newEmail, input.password)
    return { email: input.newEmail }
  },
  payload: (t) => ({ email: t.exposeString('email', { description: 'Where the link goes.' }) }),
})

mutation('confirmEmailChange', {
  description: 'Changes the address with the token of a mailed link; on any device.',
  input: (t) => ({ token: t.string({ required: true }) }),
  run: async (ctx, { token }) => {
    const { email, userId } = await confirmEmailChange(ctx, token)
    return { email, user: await freshUser(ctx, userId) }
  },
  payload: (t) => ({
    email: t.exposeString('email'),
    user: t.field({ type: User, resolve: (payload) => payload.user }),
  }),
})
