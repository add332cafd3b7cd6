import type { UploadedFile } from '@forium/client/upload'
import { useEffect, useRef, useState } from 'react'
import type { Files } from '../attach/use-files.ts'
import { useSurroundings } from '../context.ts'
import { filled } from '../words/strings.ts'
import { useDraft } from './drafts.ts'

/** What is written in one place, and how it goes off: with its files, once they are there. */
export function useSend(
  place: string,
  { uploads, items, allowance, tooMany }: Files,
  onSend: (text: string, files: readonly UploadedFile[]) => Promise<unknown>,
  start?: string,
) {
  const { forium, strings } = useSurroundings()
  const [text, change] = useDraft(forium, place, start)
  const [waits, setWaits] = useState(false)
  const [wrong, setWrong] = useState<'notStored' | 'filesMissing'>()
  const latest = useRef<string | null>(text)
  useEffect(() => {
    latest.current = text
    return () => {
      latest.current = null
    }
  }, [text])
  async function send(): Promise<void> {
    if (waits || (!text.trim() && items.length === 0)) return
    setWrong(undefined)
    setWaits(true)
    const files = await uploads.ready()
    setWaits(false)
    // Whoever has left finds it here again.
    if (latest.current === null) return
    if (files) await sendAll(latest.current.trim(), files)
    else setWrong('filesMissing')
  }
  async function sendAll(written: string, files: readonly UploadedFile[]): Promise<void> {
    const sent = uploads.items.get()
    change('')
    try {
      if (written || files.length > 0) await onSend(written, files)
      for (const { key } of sent) uploads.remove(key)
    } catch {
      // Not stored, so it is in nobody's hands: back into the field with it.
      change(written)
      setWrong('notStored')
    }
  }
  const count = allowance?.maxAttachments ?? 10
  const problem = wrong ? strings[wrong] : tooMany ? filled(strings.tooManyFiles, { count }) : undefined
  return { text, change, send, waits, problem }
}
