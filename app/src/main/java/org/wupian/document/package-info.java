/// Office files (文档): reads Word, text, Excel and CSV files into paragraphs and rows, whatever was
/// sent, and writes workbooks and official Word documents in the layout of GB/T 9704-2012.
///
/// Nothing here knows the database or a caller; everything is bytes in, values out, or the other
/// way. Files that people send are kept by the hash of their content.
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package org.wupian.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
