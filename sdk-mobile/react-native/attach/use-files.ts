import type { Forium } from '@forium/client/forium'
import {
  createUploads,
  type UploadAllowance,
  type UploadItem,
  type Uploads,
  uploadAllowance,
} from '@forium/client/upload'
import { useCallback, useEffect, useState } from 'react'
import { useSurroundings } from '../context.ts'
import { useReadable } from '../hooks.ts'
import { uploadableOf } from './picked.ts'

const lists = new WeakMap<Forium, Map<string, Uploads>>()

/** What was chosen in a place stays there, and goes on, while one looks elsewhere. */
function uploadsOf(forium: Forium, place: string): Uploads {
  const known = lists.get(forium) ?? new Map<string, Uploads>()
  const uploads = known.get(place) ?? createUploads(forium.client)
  lists.set(forium, known.set(place, uploads))
  return uploads
}

export interface Files {
  uploads: Uploads
  items: readonly UploadItem[]
  allowance: UploadAllowance | null
  /** More were chosen than there is room for. */
  tooMany: boolean
  /** Undefined: nothing may be attached here. */
  pick: (() => void) | undefined
}

/** The files of one field. */
export function useFiles(place: string): Files {
  const { forium, pickFiles } = useSurroundings()
  const uploads = uploadsOf(forium, place)
  const items = useReadable(uploads.items)
  const allowance = useAllowance(pickFiles !== undefined)
  const isLive = useReadable(forium.sync).phase === 'live'
  const [tooMany, setTooMany] = useState(false)
  useEffect(() => {
    if (isLive) uploads.retry()
  }, [uploads, isLive])
  const choose = useCallback(async () => {
    // What a picker rejects with is the app's.
    const picked = (await pickFiles?.()) ?? []
    setTooMany(uploads.add(picked.map(uploadableOf)) > 0)
  }, [uploads, pickFiles])
  const pick = pickFiles && allowance ? () => void choose() : undefined
  return { uploads, items, allowance, tooMany: tooMany && items.length > 0, pick }
}

/** Asked once a connection, until it is known. */
function useAllowance(isWanted: boolean): UploadAllowance | null {
  const { forium } = useSurroundings()
  const { phase } = useReadable(forium.sync)
  const [found, setFound] = useState<UploadAllowance | null>(null)
  const isOpen = isWanted && !found && phase !== 'offline'
  useEffect(() => {
    if (!isOpen) return
    let isGone = false
    uploadAllowance(forium.client).then(
      (allowance) => isGone || setFound(allowance),
      () => {},
    )
    return () => {
      isGone = true
    }
  }, [forium, isOpen])
  return found
}
