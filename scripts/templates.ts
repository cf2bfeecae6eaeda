// Checks the bindings of all templates in src/ by lit-analyzer, strictly, minus one false alarm: it takes Lit's
// `nothing` for a value, although an attribute bound to it is simply absent.
import { relative } from 'node:path';
import { DefaultLitAnalyzerContext, LitAnalyzer, makeConfig, type LitDiagnostic } from 'lit-analyzer';
import ts from 'typescript';

/** How lit-analyzer prints the type of `nothing`. */
const nothing = 'Symbol(undefined)';

/** What is left without `nothing` may stand in an attribute: a text or a number, not an object or `undefined`. */
function isFalseAlarm({ message }: LitDiagnostic): boolean {
  const type = /^Type '(.*)' is not assignable to '/.exec(message)?.[1];
  if (!type) return false;
  const parts = type.split(' | ');
  return (
    parts.includes(nothing) &&
    parts.every((part) => part === nothing || /^(string|number|".*"|\d+)$/.test(part))
  );
}

const config: unknown = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path)).config;
const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd());
const program = ts.createProgram(fileNames, options);

const context = new DefaultLitAnalyzerContext({ getProgram: () => program });
context.updateConfig(
  makeConfig({
    strict: true,
    // Its list of CSS is from before container queries.
    rules: { 'no-invalid-css': 'off' },
    globalAttributes: ['popover'],
  }),
);
const analyzer = new LitAnalyzer(context);

let files = 0;
for (const file of program.getSourceFiles()) {
  const name = relative(process.cwd(), file.fileName);
  if (!name.startsWith('src/')) continue;
  files += 1;
  for (const diagnostic of analyzer.getDiagnosticsInFile(file)) {
    if (isFalseAlarm(diagnostic)) continue;
    const { line } = file.getLineAndCharacterOfPosition(diagnostic.location.start);
    console.error(`${name}:${line + 1} ${diagnostic.message} (${diagnostic.source})`);
    process.exitCode = 1;
  }
}
if (files === 0) {
  console.error('No files in src/');
  process.exitCode = 1;
}
