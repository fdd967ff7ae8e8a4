/** Namespace names and part names of a WordprocessingML package (ECMA-376 Parts 1 and 2, [MS-DOCX]). */

export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const W14 = 'http://schemas.microsoft.com/office/word/2010/wordml';
export const W15 = 'http://schemas.microsoft.com/office/word/2012/wordml';
export const MARKUP_COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
export const XML = 'http://www.w3.org/XML/1998/namespace';
export const XMLNS = 'http://www.w3.org/2000/xmlns/';
export const RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
export const CONTENT_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
export const FLAT_PACKAGE = 'http://schemas.microsoft.com/office/2006/xmlPackage';
export const CUSTOM_PROPERTIES = 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties';
export const VARIANT_TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';
export const CORE_PROPERTIES = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';
export const DUBLIN_CORE = 'http://purl.org/dc/elements/1.1/';
export const DUBLIN_CORE_TERMS = 'http://purl.org/dc/terms/';
export const EXTENDED_PROPERTIES = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';
export const CUSTOM_XML = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
export const WEB_EXTENSION = 'http://schemas.microsoft.com/office/webextensions/webextension/2010/11';
export const WEB_EXTENSION_TASKPANES = 'http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11';

export const DOCUMENT_PART = 'word/document.xml';
export const STYLES_PART = 'word/styles.xml';
/** Where Word writes it; a document of another writer is asked by relationship. */
export const NUMBERING_PART = 'word/numbering.xml';
export const CONTENT_TYPES_PART = '[Content_Types].xml';
