/// Tables that departments send (名单表格): whatever spreadsheet it is, read into rows of known kinds
/// without losing one, and given back with remarks at its cells.
@NamedInterface("table")
@NullMarked
package org.wupian.document.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
