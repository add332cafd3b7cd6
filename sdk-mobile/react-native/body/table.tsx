import type { ReactElement } from 'react'
import { ScrollView, View } from 'react-native'
import { useSurroundings } from '../context.ts'
import { cellsOf, type Piece } from './links.ts'
import { Pieces } from './pieces.tsx'

/** Off the edge where it is wide. */
export function Table({ pieces }: { pieces: readonly Piece[] }): ReactElement {
  const { colors, radii, space } = useSurroundings().theme
  const rows = cellsOf(pieces)
  const width = Math.max(...rows.map((row) => row.length))
  const ground = { borderColor: colors.line, borderWidth: 1, borderRadius: radii.small, backgroundColor: colors.page }
  const cell = { padding: space * 2, width: 120, flexGrow: 1 }
  return (
    <ScrollView horizontal style={[ground, { flexGrow: 0 }]} contentContainerStyle={{ flexGrow: 1 }}>
      <View style={{ flexGrow: 1 }}>
        {rows.map((row, y) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they have no name but their place
          <View key={y} style={{ flexDirection: 'row', borderTopWidth: y ? 1 : 0, borderColor: colors.line }}>
            {Array.from({ length: width }, (_, x) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: they have no name but their place
              <View key={x} style={cell}>
                <Pieces pieces={row[x] ?? []} tone="text" size="small" />
              </View>
            ))}
          </View>
        ))}
      </View>
    </ScrollView>
  )
}
