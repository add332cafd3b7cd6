import { mutation } from '../kernel/mutation.ts'
import { User } from '../people/actor.ts'
import { removeProfilePicture, setProfilePicture } from './profile-picture.ts'

mutation('setProfilePicture', {
  description:
    'Makes a completed upload of yours your picture: an image, cut to its middle. `avatarUrl` is its address from ' +
    'then on, for everybody. Null takes your picture away, also one that is a link; omitted, nothing changes.',
  input: (t) => ({ uploadId: t.id({ description: 'Of `createUpload`; used for nothing else before or after.' }) }),
  run: async (ctx, { uploadId }) => ({ user: await setProfilePicture(ctx, uploadId) }),
  payload: (t) => ({ user: t.field({ type: User, resolve: (payload) => payload.user }) }),
})

mutation('removeProfilePicture', {
  description: 'Takes a person’s picture away, for moderators; of staff, for admins; of admins, for owners.',
  input: (t) => ({ userId: t.id({ required: true }) }),
  run: async (ctx, { userId }) => ({ user: await removeProfilePicture(ctx, userId) }),
  payload: (t) => ({ user: t.field({ type: User, resolve: (payload) => payload.user }) }),
})
