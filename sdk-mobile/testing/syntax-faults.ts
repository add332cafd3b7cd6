// A program of its own: `node --liftoff-only syntax-faults.ts <language>` reads a text and prints the lines that are not
// of the language. The optimising compiler runs out of memory over grammars of this size, and takes the process with it.
import { text } from 'node:stream/consumers'
import { hostFolder } from './host-packages.ts'

interface Node {
  type: string
  isMissing: boolean
  startPosition: { row: number }
  children: Node[]
}
interface TreeSitter {
  Parser: {
    new (): { setLanguage(language: object): void; parse(text: string): { rootNode: Node } }
    init(): Promise<void>
  }
  Language: { load(file: string): Promise<object> }
}

const { Parser, Language } = (await import(`${hostFolder}/node_modules/web-tree-sitter/tree-sitter.js`)) as TreeSitter
await Parser.init()
const parser = new Parser()
parser.setLanguage(
  await Language.load(`${hostFolder}/node_modules/tree-sitter-wasms/out/tree-sitter-${process.argv[2]}.wasm`),
)
const code = await text(process.stdin)
const lines = code.split('\n')
const visit = ({ type, isMissing, startPosition: { row }, children }: Node): void => {
  if (type === 'ERROR' || isMissing) console.log(`${row + 1}: ${lines[row]}`)
  children.forEach(visit)
}
visit(parser.parse(code).rootNode)
