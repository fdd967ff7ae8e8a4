/** Documents for the tests of the local Word, made from a few paragraphs of WordprocessingML. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { blankDocument } from '../../sandbox/word/ooxml/blank-document.ts';

const text = (value: string, format = ''): string =>
  `<w:r>${format === '' ? '' : `<w:rPr>${format}</w:rPr>`}<w:t xml:space="preserve">${value}</w:t></w:r>`;

export const paragraph = (value: string, style = ''): string =>
  `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${text(value)}</w:p>`;

interface ControlOptions {
  readonly id: number;
  readonly tag: string;
  readonly title: string;
  readonly lock?: string;
  readonly placeholder?: boolean;
}

const settings = ({ id, tag, title, lock, placeholder }: ControlOptions): string =>
  `<w:sdtPr><w:alias w:val="${title}"/><w:tag w:val="${tag}"/><w:id w:val="${id}"/>${
    lock === undefined ? '' : `<w:lock w:val="${lock}"/>`
  }${placeholder === true ? '<w:showingPlcHdr/>' : ''}</w:sdtPr>`;

export const blockControl = (options: ControlOptions, value: string): string =>
  `<w:sdt>${settings(options)}<w:sdtContent><w:p>${text(
    value,
    options.placeholder === true ? '<w:rStyle w:val="PlaceholderText"/>' : ''
  )}</w:p></w:sdtContent></w:sdt>`;

export const inlineControl = (options: ControlOptions, value: string): string =>
  `<w:sdt>${settings(options)}<w:sdtContent>${text(
    value,
    options.placeholder === true ? '<w:rStyle w:val="PlaceholderText"/>' : ''
  )}</w:sdtContent></w:sdt>`;

/** A report of a commune: heading, a line with two inline controls, sections in block controls, a table. */
export const REPORT_BODY = [
  paragraph('BÁO CÁO', 'Title'),
  `<w:p>${text('Đơn vị: ')}${inlineControl({ id: 101, tag: 'don_vi', title: 'Đơn vị' }, 'Xã Hàm Chính')}${text(' năm ')}${inlineControl(
    { id: 102, tag: 'nam', title: 'Năm' },
    '2023'
  )}</w:p>`,
  paragraph('I. Tình hình', 'Heading1'),
  blockControl({ id: 201, tag: 'muc-1', title: 'Mục I' }, 'Đảng ủy đã quán triệt Quyết định 217-QĐ/TW.'),
  paragraph('II. Kiến nghị', 'Heading1'),
  blockControl({ id: 202, tag: 'muc-2', title: 'Mục II', placeholder: true }, 'Nêu kiến nghị của đơn vị.'),
  blockControl({ id: 203, tag: 'khoa', title: 'Nơi nhận', lock: 'sdtContentLocked' }, 'Ban Dân vận Tỉnh ủy'),
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid>
<w:tr><w:tc>${paragraph('Chỉ tiêu')}</w:tc><w:tc>${paragraph('Số')}</w:tc></w:tr>
<w:tr><w:tc>${paragraph('Cuộc giám sát')}</w:tc><w:tc>${paragraph('12')}</w:tc></w:tr></w:tbl>`,
  paragraph('Hết.')
].join('');

/** A whole .docx with this body. */
export function makeDocx(body: string): Uint8Array {
  const parts = unzipSync(blankDocument());
  const main = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  return zipSync({ ...parts, 'word/document.xml': strToU8(main.replace('<w:p/>', body)) });
}
