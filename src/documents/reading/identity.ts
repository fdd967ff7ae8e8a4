/** Finds the identity that a draft carries among a document's custom XML parts. */
import type { SectionId } from '../../domain/code';
import { InvalidInput, sectionId } from '../../domain/code';
import { DocumentError } from '../document-error';
import type { WordPackage } from '../opc/word-package';
import { readIdentity } from '../report-identity';
import type { ReportIdentity } from '../report-identity';
import { REPORT } from '../xml/namespaces';
import { attributeOf, childElements, isNamed } from '../xml/tree';
import type { XmlElement } from '../xml/tree';
import { related } from './document';

export interface CarriedIdentity {
  readonly identity: ReportIdentity;
  /** Ids of the sections that the draft was made with, in order. */
  readonly sections: readonly SectionId[];
}

function sectionsOf(root: XmlElement): readonly SectionId[] {
  return childElements(root)
    .filter((each) => isNamed(each, REPORT, 'section'))
    .flatMap((each) => {
      try {
        return [sectionId(attributeOf(each, '', 'id'))];
      } catch (error) {
        if (error instanceof InvalidInput) {
          return [];
        }
        throw error;
      }
    });
}

/** Other programs' parts are not ours to judge: one that is not well-formed only is not our identity. */
function identityOfPart(word: WordPackage, part: string): CarriedIdentity | undefined {
  try {
    const { root } = word.parts.xml(part);
    const identity = readIdentity(root);
    return identity === undefined ? undefined : { identity, sections: sectionsOf(root) };
  } catch (error) {
    if (error instanceof DocumentError && error.code === 'damaged') {
      return undefined;
    }
    throw error;
  }
}

export function identityIn(word: WordPackage): CarriedIdentity | undefined {
  for (const part of related(word, 'customXml')) {
    const carried = identityOfPart(word, part);
    if (carried !== undefined) {
      return carried;
    }
  }
  return undefined;
}
