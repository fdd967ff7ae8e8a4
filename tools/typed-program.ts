/** A TypeScript project read and checked as `tsc` would, for checks that go on from its types. */
import path from 'node:path';
import ts from 'typescript';
import { PlainFailure } from './console.ts';
import { inProject, ROOT } from './project.ts';

const HOST: ts.FormatDiagnosticsHost = {
  getCanonicalFileName: (name) => name,
  getCurrentDirectory: () => ROOT,
  getNewLine: () => '\n'
};

export interface TypedProgram {
  readonly program: ts.Program;
  /** What TypeScript says against the project's own files; empty when it says nothing. */
  readonly faults: string;
}

/**
 * Reads a project and checks the files that it names itself. Those that they import belong to another project, which
 * checks them under its own settings.
 * @param config path of the tsconfig from the project root.
 * @throws PlainFailure when the config is not there or wrong.
 */
export function openTyped(config: string): TypedProgram {
  const file = inProject(config);
  const fail = (diagnostic: ts.Diagnostic): never => {
    throw new PlainFailure(ts.formatDiagnostic(diagnostic, HOST));
  };
  const parsed = ts.getParsedCommandLineOfConfigFile(file, undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: fail
  });
  if (parsed === undefined) {
    throw new PlainFailure(`${path.relative(ROOT, file)} cannot be read.`);
  }
  parsed.errors.forEach(fail);
  const program = ts.createProgram({ rootNames: parsed.fileNames, options: parsed.options });
  const found = [...program.getOptionsDiagnostics(), ...program.getGlobalDiagnostics()];
  for (const name of parsed.fileNames) {
    const source = program.getSourceFile(name);
    if (source !== undefined) {
      found.push(...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source));
    }
  }
  return { program, faults: ts.formatDiagnostics(ts.sortAndDeduplicateDiagnostics(found), HOST) };
}
