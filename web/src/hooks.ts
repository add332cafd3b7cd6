import type { Transport } from '@sveltejs/kit/hooks'
import { packed, unpacked } from '#lib/contract/parcel.ts'

export const transport: Transport = {
  Parcel: { encode: packed, decode: unpacked },
}
