import type { ReactElement, ReactNode } from 'react'
import { Pressable, type StyleProp, StyleSheet, type ViewStyle } from 'react-native'
import { useSurroundings } from '../context.ts'
import { Icon, type IconName } from './icon.tsx'
import { Words } from './words.tsx'

interface TapProps {
  /** What a screen reader says. */
  label: string
  onPress: (() => void) | undefined
  disabled?: boolean
  selected?: boolean
  /** It shows and hides something. */
  expanded?: boolean
  hint?: string
  style?: StyleProp<ViewStyle>
  testID?: string
  children?: ReactNode
}

/** Something to press: at least 44 points each way, told as a button. */
export function Tap({
  label,
  onPress,
  disabled,
  selected,
  expanded,
  hint,
  style,
  testID,
  children,
}: TapProps): ReactElement {
  return (
    <Pressable
      accessible
      role="button"
      accessibilityLabel={label}
      accessibilityHint={hint}
      accessibilityState={{
        disabled: disabled === true,
        ...(selected !== undefined && { selected }),
        ...(expanded !== undefined && { expanded }),
      }}
      disabled={disabled}
      onPress={onPress}
      testID={testID}
      style={({ pressed }) => [styles.target, style, pressed && styles.pressed]}
    >
      {children}
    </Pressable>
  )
}

interface IconTapProps extends Omit<TapProps, 'children'> {
  icon: IconName
  color?: string
  size?: number
  mirrored?: boolean
}

export function IconTap({ icon, color, size, mirrored, ...tap }: IconTapProps): ReactElement {
  const { theme } = useSurroundings()
  return (
    <Tap {...tap}>
      <Icon name={icon} color={color ?? theme.colors.text} size={size} mirrored={mirrored} />
    </Tap>
  )
}

interface ButtonProps extends Omit<TapProps, 'label' | 'children'> {
  words: string
  /** `quiet`: words alone. */
  look?: 'main' | 'soft' | 'quiet' | 'danger'
  label?: string
}

export function Button({ words, look = 'soft', label = words, style, ...tap }: ButtonProps): ReactElement {
  const { colors, radii, space } = useSurroundings().theme
  const isMain = look === 'main'
  const ground = { main: colors.accent, soft: colors.accentSoft, quiet: 'transparent', danger: 'transparent' }[look]
  const tone = look === 'danger' ? 'danger' : isMain ? 'onAccent' : 'accentText'
  const shape: ViewStyle = {
    backgroundColor: ground,
    borderRadius: radii.medium,
    paddingHorizontal: look === 'main' || look === 'soft' ? space * 4 : space * 2,
    paddingVertical: space * 2,
  }
  return (
    <Tap {...tap} label={label} style={[shape, style]}>
      <Words bold size={isMain ? 'body' : 'soft'} tone={tone} style={styles.center}>
        {words}
      </Words>
    </Tap>
  )
}

const styles = StyleSheet.create({
  target: { minWidth: 44, minHeight: 44, alignItems: 'center', justifyContent: 'center' },
  pressed: { opacity: 0.6 },
  center: { textAlign: 'center' },
})
