const SUSPECTS = '/Suspects false';

/** The description of properties that PDF/A-2 knows by itself; it is the last in its list. */
const SUPERFLUOUS =
  '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>Adobe PDF schema</pdfaSchema:schema>';
const END_OF_LIST = '</rdf:Bag></pdfaExtension:schemas>';

/** A property outside of PDF/A's own has to be described where it is used (ISO 19005-2, 6.6.2.3). */
const ACCESSIBILITY_SCHEMA = [
  '<rdf:li rdf:parseType="Resource">',
  '<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>',
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>',
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>',
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">',
  '<pdfaProperty:category>internal</pdfaProperty:category>',
  '<pdfaProperty:description>Part of ISO 14289 to which the document conforms</pdfaProperty:description>',
  '<pdfaProperty:name>part</pdfaProperty:name>',
  '<pdfaProperty:valueType>Integer</pdfaProperty:valueType>',
  '</rdf:li></rdf:Seq></pdfaSchema:property>',
  '</rdf:li>',
].join('');
const ACCESSIBILITY = '<pdfuaid:part xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">1</pdfuaid:part>';

/**
 * Blanks the catalog's `/Suspects false`, which is the default value, byte for byte: Poppler before 23 reads it wrongly and
 * calls every tagged PDF that states it a syntax error.
 */
export function withoutSuspects(pdf: Buffer): Buffer {
  const at = pdf.lastIndexOf(SUSPECTS);
  return at === -1 ? pdf : pdf.fill(' ', at, at + SUSPECTS.length);
}

/** What the compiler says of the viewer: the default of a direction, where PDF/UA asks that the title is shown. */
const DIRECTION = '<<\n    /Direction /L2R\n  >>';
const SHOWN_TITLE = '<< /DisplayDocTitle true';

/**
 * Makes a PDF/UA-1 of a tagged PDF/A-2a: has the title shown instead of the file's name and says in the metadata which part
 * is followed. The compiler checks the rules of either standard but writes the marks of one. Both marks take the place
 * of what need not be said, so that no byte after them moves.
 * @throws Error when the file is not as the compiler wrote it when this was made.
 */
export function withAccessibilityMarks(pdf: Buffer): Buffer {
  const preferences = pdf.lastIndexOf(`/ViewerPreferences ${DIRECTION}`);
  const description = pdf.lastIndexOf(SUPERFLUOUS);
  const end = description === -1 ? -1 : pdf.indexOf(END_OF_LIST, description);
  const room = end - description + END_OF_LIST.length;
  const mark = `${ACCESSIBILITY_SCHEMA}${END_OF_LIST}${ACCESSIBILITY}`;
  if (preferences === -1 || end === -1 || room < mark.length) {
    throw new Error('The PDF has no room for the marks of PDF/UA');
  }
  const shown = `/ViewerPreferences ${SHOWN_TITLE.padEnd(DIRECTION.length - '>>'.length)}>>`;
  pdf.write(shown, preferences, 'latin1');
  pdf.write(mark.padEnd(room), description, 'latin1');
  return pdf;
}
