/// Values and terms every module shares: who calls, what a city's pack holds, which days are
/// worked.
@NullMarked
package org.wupian.kernel;

import org.jspecify.annotations.NullMarked;
