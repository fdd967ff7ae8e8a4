import { control, p, part, plainDocument, r, relationship, table } from '../fixtures/documents';
import { OUTLINE } from '../fixtures/plan';
import { readReport } from '../read-report';
import { plainParagraph } from './run-text';
import { secrecyOf } from './secrecy';

const block = (text: string): ReturnType<typeof plainParagraph> => plainParagraph(text);

describe('marks of secrecy', () => {
  it.each([
    ['MẬT', 'Mật'],
    ['Mật', 'Mật'],
    ['(MẬT)', 'Mật'],
    ['M Ậ T', 'Mật'],
    ['TỐI MẬT', 'Tối mật'],
    ['T Ố I  M Ậ T', 'Tối mật'],
    ['TUYỆT MẬT', 'Tuyệt mật'],
    ['Độ mật: Tối mật', 'Tối mật'],
    ['Số 12-BC/HU\nMẬT', 'Mật'],
    ['MẬT\tSố 12-BC/HU', 'Mật'],
    ['MẬT      Số 12-BC/HU', 'Mật'],
    ['MẬT'.normalize('NFD').normalize('NFC'), 'Mật'],
    ['Bảo mật', undefined],
    ['Độ mật:', undefined],
    ['Mật ong', undefined],
    ['Mất', undefined],
    ['Bảo vệ bí mật nhà nước', undefined],
    ['Lưu hành nội bộ', undefined],
    ['HỎA TỐC', undefined]
  ])('in the margin "%s" is %s', (text, mark) => {
    expect(secrecyOf([block(text)], [])).toBe(mark);
  });

  it.each([
    ['MẬT', 'Mật'],
    ['TUYỆT MẬT', 'Tuyệt mật'],
    ['Mật', undefined],
    ['Mật\tđường', undefined]
  ])('in the text "%s" is %s', (text, mark) => {
    expect(secrecyOf([], [block(text)])).toBe(mark);
  });

  it('names the gravest of several', () => {
    expect(secrecyOf([block('Mật'), block('Tuyệt mật')], [block('TỐI MẬT')])).toBe('Tuyệt mật');
  });
});

describe('marks of secrecy in a document', () => {
  const read = (bytes: Uint8Array): ReturnType<typeof readReport> => readReport(bytes, OUTLINE);
  const TEXT = control('mo-dau', p('Nội dung.'));
  const header = (content: string): Uint8Array =>
    plainDocument(p('x'), relationship('h', 'header', 'header.xml'), { 'word/header.xml': part('hdr', content) });
  const box = (content: string): string => `<w:r><w:pict><v:shape>${content}</v:shape></w:pict></w:r>`;

  it.each<[string, Uint8Array, string | undefined]>([
    ['in the letterhead', plainDocument(table(['Số 12-BC/HU<', 'x']).replace('Số 12-BC/HU&lt;', 'MẬT') + TEXT), 'Mật'],
    ['in a header', header(p('Tuyệt mật')), 'Tuyệt mật'],
    [
      'in a text box',
      plainDocument(p(box(`<v:textbox><w:txbxContent>${p('Tối mật')}</w:txbxContent></v:textbox>`)) + TEXT),
      'Tối mật'
    ],
    [
      'in a text box within a section',
      plainDocument(control('mo-dau', p(box(`<v:textbox><w:txbxContent>${p('Mật')}</w:txbxContent></v:textbox>`)))),
      'Mật'
    ],
    [
      'in the watermark of a header',
      plainDocument(p('x'), relationship('h', 'header', 'header.xml'), {
        'word/header.xml': part('hdr', p(box('<v:textpath string="MẬT"/>'))).replace(
          '<w:hdr',
          '<w:hdr xmlns:v="urn:schemas-microsoft-com:vml"'
        )
      }),
      'Mật'
    ],
    ['cut over runs', plainDocument(p(r('TỐI'), r(' MẬT'))), 'Tối mật'],
    ['as honey in a table of a section', plainDocument(control('mo-dau', table(['Mật', '12 tấn']))), undefined],
    ['in prose', plainDocument(p('Bảo vệ bí mật nhà nước; tài liệu tối mật.')), undefined]
  ])('%s', (_what, bytes, expected) => {
    expect(read(bytes).secrecy).toBe(expected);
  });
});
