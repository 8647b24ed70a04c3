import { sectionLines, type StatementText } from '../../src/domain/privacy-statement.ts';

/** The whole statement as lines of plain text. */
export function statementLines({ title, facts, sections }: StatementText): readonly string[] {
  return [title, ...facts, ...sections.flatMap(sectionLines)];
}
