/// Recognising firms by their names (企业名称比对): takes Chinese names apart, finds in a register of
/// known operators who may be meant by a row of a department's list, and says with reasons whether
/// it is the same firm, must be asked, or is new. Knows no city: places come from [Regions].
@NullMarked
package org.wupian.linkage;

import org.jspecify.annotations.NullMarked;
