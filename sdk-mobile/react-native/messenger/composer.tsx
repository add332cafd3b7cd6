import type { UploadedFile } from '@forium/client/upload'
import { type ReactElement, useCallback } from 'react'
import { Platform, TextInput, type TextInputKeyPressEvent, useWindowDimensions, View } from 'react-native'
import { Tray } from '../attach/tray.tsx'
import { useFiles } from '../attach/use-files.ts'
import { useSurroundings } from '../context.ts'
import { IconTap } from '../parts/tap.tsx'
import { Words } from '../parts/words.tsx'
import { useSend } from './use-send.ts'

interface ComposerProps {
  /** What the draft belongs to: the id of the conversation or topic. */
  place: string
  /** Resolves when it is safely stored. */
  onSend(text: string, files: readonly UploadedFile[]): Promise<unknown>
  onType?: () => void
  start?: string
  placeholder?: string
  autoFocus?: boolean
}

export function Composer(props: ComposerProps): ReactElement {
  const { Composer: Slot } = useSurroundings().slots
  const { onSend } = props
  const send = useCallback(
    async (text: string, files: readonly UploadedFile[] = []) => void (await onSend(text, files)),
    [onSend],
  )
  // Another place has another draft.
  const defaultView = <PlainComposer key={props.place} {...props} />
  return Slot ? <Slot send={send} defaultView={defaultView} /> : defaultView
}

function PlainComposer({ place, onSend, onType, start, placeholder, autoFocus }: ComposerProps): ReactElement {
  const { theme, strings } = useSurroundings()
  const files = useFiles(place)
  const { text, change, send, waits, problem } = useSend(place, files, onSend, start)
  const { colors, space } = theme
  const isEmpty = !text.trim() && files.items.length === 0
  const row = { flexDirection: 'row' as const, alignItems: 'flex-end' as const, padding: space * 2, gap: space }
  return (
    <View style={{ borderTopWidth: 1, borderColor: colors.line, backgroundColor: colors.page }}>
      {problem && (
        <Words size="small" tone="danger" role="alert" style={{ paddingHorizontal: space * 4, paddingTop: space * 2 }}>
          {problem}
        </Words>
      )}
      <Tray files={files} />
      <View style={row}>
        {files.pick && <IconTap icon="clip" color={colors.textSoft} label={strings.attachFiles} onPress={files.pick} />}
        <Field
          label={placeholder ?? strings.placeholder}
          text={text}
          autoFocus={autoFocus}
          onChange={(next) => {
            change(next)
            if (next) onType?.()
          }}
          onEnter={send}
        />
        <SendButton label={strings.send} disabled={isEmpty || waits} waits={waits} onPress={send} />
      </View>
    </View>
  )
}

const isWeb = Platform.OS === 'web'

interface FieldProps {
  label: string
  text: string
  autoFocus: boolean | undefined
  onChange(text: string): void
  onEnter(): Promise<void>
}

function Field({ label, text, autoFocus, onChange, onEnter }: FieldProps): ReactElement {
  const { theme, direction } = useSurroundings()
  const { fontScale } = useWindowDimensions()
  const { colors, radii, space, font } = theme
  const looks = {
    flex: 1,
    minHeight: 44,
    // Some six lines, however large they are; then it scrolls.
    maxHeight: font.size * 1.4 * 6 * Math.max(1, fontScale),
    paddingHorizontal: space * 4,
    paddingTop: 11,
    paddingBottom: 11,
    backgroundColor: colors.surface,
    borderRadius: Math.max(radii.large, 12),
    color: colors.text,
    fontFamily: font.family,
    fontSize: font.size,
    // Native fields follow the language that is written; a browser's has to be told.
    ...(isWeb && { textAlign: direction === 'rtl' ? ('right' as const) : ('left' as const) }),
    ...(isWeb && { outlineColor: colors.accent, outlineOffset: -2 }),
  }
  // With a keyboard of keys Enter sends; Shift and Enter is a new line.
  const sendOnEnter = (event: TextInputKeyPressEvent) => {
    const { key, shiftKey, isComposing } = event.nativeEvent as {
      key: string
      shiftKey?: boolean
      isComposing?: boolean
    }
    if (key !== 'Enter' || shiftKey || isComposing) return
    event.preventDefault()
    void onEnter()
  }
  return (
    <TextInput
      multiline
      accessibilityLabel={label}
      placeholder={label}
      placeholderTextColor={colors.textSoft}
      value={text}
      autoFocus={autoFocus}
      onChangeText={onChange}
      onKeyPress={isWeb ? sendOnEnter : undefined}
      style={looks}
      {...(isWeb && { rows: Math.min(6, text.split('\n').length) })}
    />
  )
}

interface SendProps {
  label: string
  disabled: boolean
  /** For files that are on their way. */
  waits: boolean
  onPress(): Promise<void>
}

function SendButton({ label, disabled, waits, onPress }: SendProps): ReactElement {
  const { colors } = useSurroundings().theme
  const ground = { borderRadius: 22, backgroundColor: disabled ? colors.surface : colors.accent }
  return (
    <IconTap
      icon={waits ? 'clock' : 'send'}
      size={22}
      color={disabled ? colors.textSoft : colors.onAccent}
      label={label}
      disabled={disabled}
      onPress={() => void onPress()}
      style={ground}
    />
  )
}
