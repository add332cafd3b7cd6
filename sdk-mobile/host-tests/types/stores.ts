// Compiled against the packages' own types, and never run.
import type { AsyncStorage } from '@react-native-async-storage/async-storage'
import type { AsyncStorageStatic } from 'async-storage-2'
import type { MMKV as Mmkv4 } from 'react-native-mmkv'
import type { MMKV as Mmkv3 } from 'react-native-mmkv-3'
import { asyncStorage } from '../../storage/async-storage.ts'
import { mmkvStorage } from '../../storage/mmkv.ts'

export const storages = (of: { two: AsyncStorageStatic; three: AsyncStorage; old: Mmkv3; now: Mmkv4 }) => [
  asyncStorage(of.two),
  asyncStorage(of.three),
  mmkvStorage(of.old),
  mmkvStorage(of.now),
]
