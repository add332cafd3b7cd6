import type { Person } from '@forium/client/forium'
import type { ReactElement } from 'react'
import { View } from 'react-native'
import { useSurroundings } from '../context.ts'
import { Avatar } from '../parts/avatar.tsx'
import { IconTap } from '../parts/tap.tsx'
import { Words } from '../parts/words.tsx'
import type { Route } from './routes.ts'

interface HeaderProps {
  route: Route
  title: string
  /** Whose picture stands beside the title. */
  person?: Person | null
  subtitle?: string
  back?: () => void
  onClose?: () => void
}

export function Header(props: HeaderProps): ReactElement {
  const { Header: Slot } = useSurroundings().slots
  const defaultView = <PlainHeader {...props} />
  return Slot ? <Slot route={props.route} back={props.back} defaultView={defaultView} /> : defaultView
}

function PlainHeader({ title, person, subtitle, back, onClose }: HeaderProps): ReactElement {
  const { theme, strings, direction, logoUrl } = useSurroundings()
  const { colors, space } = theme
  const bar = {
    flexDirection: 'row' as const,
    alignItems: 'center' as const,
    gap: space * 2,
    minHeight: 56,
    paddingVertical: space,
    paddingStart: back ? space : space * 4,
    paddingEnd: onClose ? space : space * 4,
    ...(back && { borderBottomWidth: 1, borderColor: colors.line }),
  }
  return (
    <View style={bar}>
      {back && <IconTap icon="back" label={strings.back} onPress={back} mirrored={direction === 'rtl'} />}
      {(person || (!back && logoUrl)) && (
        <Avatar name={person?.displayName ?? title} url={person?.avatarUrl ?? logoUrl} size={32} square={!person} />
      )}
      <View style={{ flex: 1 }}>
        <Words written bold role="heading" size={back ? 'title' : 'huge'} numberOfLines={2} maxFontSizeMultiplier={2}>
          {title}
        </Words>
        {subtitle !== undefined && (
          <Words written size="small" tone="textSoft" numberOfLines={1}>
            {subtitle}
          </Words>
        )}
      </View>
      {onClose && <IconTap icon="close" label={strings.close} onPress={onClose} color={colors.textSoft} size={22} />}
    </View>
  )
}
